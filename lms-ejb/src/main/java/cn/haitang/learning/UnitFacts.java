package cn.haitang.learning;

import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a unit within an enrolment.
 *
 * @param required the unit and its module are required
 * @param lectureId for a published lecture; {@code videoId} and {@code durationMs} once the video is ready
 */
record UnitFacts(
        long unitId,
        long campId,
        boolean required,
        @Nullable Long lectureId,
        @Nullable Long packId,
        @Nullable Long videoId,
        @Nullable Long durationMs) {}
