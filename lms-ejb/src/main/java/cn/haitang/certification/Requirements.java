package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a certificate rule asks for.
 *
 * @param minHours verified credit hours in this camp; 0: none
 * @param requiredUnits whether the required units must be done
 * @param passMark lowest score of 100 that counts; null: no exam
 * @param verifiedIdentity whether a manager must have seen the identity document
 * @param further conditions that few rules have
 */
record Requirements(
        BigDecimal minHours,
        boolean requiredUnits,
        @Nullable Integer passMark,
        boolean verifiedIdentity,
        Further further) {

    /**
     * Conditions beyond the five. What isn't asked for is empty, 0 or null, and makes no check.
     *
     * @param hours by kind of learning
     * @param months hours, exam and practice are no older; null: however old
     * @param practices so many different ones, signed off by a mentor
     * @param certificates how many others must be held and good
     */
    record Further(
            Map<LearningMode, BigDecimal> hours,
            @Nullable Integer months,
            int practices,
            int certificates,
            List<CredentialKind> credentials) {

        static final Further NONE = new Further(Map.of(), null, 0, 0, List.of());
    }

    Requirements(BigDecimal minHours, boolean requiredUnits, @Nullable Integer passMark, boolean verifiedIdentity) {
        this(minHours, requiredUnits, passMark, verifiedIdentity, Further.NONE);
    }
}
