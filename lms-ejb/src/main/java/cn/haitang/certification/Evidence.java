package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one enrolment on the day of the check.
 *
 * @param hours verified credit hours of this enrolment
 * @param unitsNeeded required units of the rule; {@code unitsDone} of them are done
 * @param bestScore best submitted attempt that counts, of 100; null: none yet
 * @param attemptsLeft how often the exam may still be begun; null: the exam is not known
 * @param duplicate the certificate that makes another one a duplicate; null: none
 * @param further for the conditions that few rules have
 */
record Evidence(
        BigDecimal hours,
        int unitsNeeded,
        int unitsDone,
        @Nullable Integer bestScore,
        @Nullable Integer attemptsLeft,
        boolean identityVerified,
        @Nullable Duplicate duplicate,
        Further further) {

    /** @param issuedBy name of the manager who issued it */
    record Duplicate(String serial, String issuedBy, LocalDate issuedOn) {}

    /**
     * @param hours by kind of learning; a kind that the rule doesn't ask for may be missing
     * @param practices how many different ones are signed off
     * @param certificatesHeld of those that the rule asks for
     * @param certificatesLacking their names; empty: none
     * @param accepted credentials that were checked and are good today
     * @param waiting credentials that were handed in and not yet checked
     * @param expired credentials that were checked and are over
     * @param oldScore best attempt however old, when the rule asks for a recent one; null: none, or it makes no difference
     */
    record Further(
            Map<LearningMode, BigDecimal> hours,
            int practices,
            int certificatesHeld,
            Bilingual certificatesLacking,
            Set<CredentialKind> accepted,
            Set<CredentialKind> waiting,
            Set<CredentialKind> expired,
            @Nullable Integer oldScore) {

        static final Further NONE =
                new Further(Map.of(), 0, 0, Bilingual.of("", ""), Set.of(), Set.of(), Set.of(), null);
    }

    Evidence(
            BigDecimal hours,
            int unitsNeeded,
            int unitsDone,
            @Nullable Integer bestScore,
            @Nullable Integer attemptsLeft,
            boolean identityVerified,
            @Nullable Duplicate duplicate) {
        this(hours, unitsNeeded, unitsDone, bestScore, attemptsLeft, identityVerified, duplicate, Further.NONE);
    }
}
