package cn.haitang.learning;

import cn.haitang.camp.UnitKind;
import cn.haitang.shared.Bilingual;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a programme with what the trainee has done in it.
 *
 * @param required the unit and its module are required
 * @param cover key of a drawn cover, null for none of its own
 * @param durationMs of the lecture's video; null while there is none that is ready
 * @param minutes planned, or the pack's reading time
 * @param files of a pack; {@code filesRead} of them were read to the end; {@code bytes} all together
 * @param doneAt null while it is not done
 * @param verified what of the video counts as watched
 * @param unverified played, but not verified
 */
public record Step(
        long unitId,
        long moduleId,
        Bilingual module,
        boolean moduleRequired,
        UnitKind kind,
        Bilingual title,
        boolean required,
        @Nullable Long lectureId,
        @Nullable Long packId,
        @Nullable String examSlug,
        @Nullable String cover,
        @Nullable Long durationMs,
        @Nullable Integer minutes,
        int files,
        int filesRead,
        long bytes,
        @Nullable Instant doneAt,
        Coverage verified,
        Coverage unverified,
        long positionMs) {

    /** The same unit with what somebody has done in it. */
    Step learned(@Nullable Instant at, Coverage watched, Coverage onlyPlayed, int read, long position) {
        return new Step(
                unitId,
                moduleId,
                module,
                moduleRequired,
                kind,
                title,
                required,
                lectureId,
                packId,
                examSlug,
                cover,
                durationMs,
                minutes,
                files,
                read,
                bytes,
                at,
                watched,
                onlyPlayed,
                position);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** How far, 0 to 100. */
    public int percent() {
        if (isDone()) {
            return 100;
        }
        if (durationMs != null && durationMs > 0) {
            return Math.min(99, verifiedPercent());
        }
        return files == 0 ? 0 : 100 * filesRead / files;
    }

    /** How much of the video counts as watched, 0 to 100; a lecture is done before all of it was. */
    public int verifiedPercent() {
        return durationMs == null || durationMs <= 0 ? 0 : (int) Math.min(100, 100 * verified.length() / durationMs);
    }

    public boolean isBegun() {
        return !verified.isEmpty() || !unverified.isEmpty() || filesRead > 0;
    }
}
