package cn.haitang.shared.jobs;

import java.util.function.IntConsumer;

/**
 * A claimed job.
 *
 * @param subject what it is about, usually an id
 * @param payload further input as JSON, or empty
 * @param progress tells how far the work is, in per cent; also renews the claim
 */
public record Job(long id, String kind, String subject, String payload, int attempt, IntConsumer progress) {

    public long subjectId() {
        return Long.parseLong(subject);
    }
}
