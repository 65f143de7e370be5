package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands before an exam: its rules, what is still missing, the attempts so far.
 *
 * @param attempts the first one first
 * @param missing what must be done before; empty when the exam is open
 */
public record ExamDoor(Bilingual camp, ExamOverview exam, List<Try> attempts, List<OpenUnit> missing) {

    public ExamDoor {
        attempts = List.copyOf(attempts);
        missing = List.copyOf(missing);
    }

    /** One attempt. @param score of 100, null while it is open. @param counts not before a fresh start */
    public record Try(
            long id,
            int number,
            Instant startedAt,
            Instant deadline,
            @Nullable Instant submittedAt,
            @Nullable Integer score,
            boolean passed,
            boolean overdue,
            boolean counts) {

        public boolean isOpen() {
            return submittedAt == null;
        }
    }

    /** A unit to do before. @param kind LECTURE or PACK */
    public record OpenUnit(long unitId, String kind, Bilingual title) {}

    public Optional<Try> open() {
        return attempts.stream().filter(Try::isOpen).findFirst();
    }

    public int attemptsLeft() {
        return Math.max(
                0,
                exam.maxAttempts() - (int) attempts.stream().filter(Try::counts).count());
    }

    public boolean passed() {
        return attempts.stream().anyMatch(attempt -> attempt.passed() && attempt.counts());
    }

    /** The highest score, null before the first result. */
    public @Nullable Integer bestScore() {
        return attempts.stream()
                .map(Try::score)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }
}
