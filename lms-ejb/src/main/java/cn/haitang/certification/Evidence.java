package cn.haitang.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one enrolment on the day of the check.
 *
 * @param hours verified credit hours of this enrolment
 * @param unitsNeeded required units of the rule; {@code unitsDone} of them are done
 * @param bestScore best submitted attempt, of 100; null: none yet
 * @param attemptsLeft how often the exam may still be begun; null: the exam is not known
 * @param duplicate the certificate that makes another one a duplicate; null: none
 */
record Evidence(
        BigDecimal hours,
        int unitsNeeded,
        int unitsDone,
        @Nullable Integer bestScore,
        @Nullable Integer attemptsLeft,
        boolean identityVerified,
        @Nullable Duplicate duplicate) {

    /** @param issuedBy name of the manager who issued it */
    record Duplicate(String serial, String issuedBy, LocalDate issuedOn) {}
}
