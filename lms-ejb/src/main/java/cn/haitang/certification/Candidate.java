package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one enrolment for one certificate type, read by one statement: the rule in force, the evidence,
 * and what would be frozen at issue.
 *
 * @param lastLiveId the newest certificate of this type that was not revoked, expired or not; null: none
 * @param lastStudied when the last unit was completed; null: none yet
 * @param examSlug the exam that the rule asks for; null: none
 */
record Candidate(
        long enrolmentId,
        long personId,
        String name,
        Bilingual cohort,
        Type type,
        Rule rule,
        Evidence evidence,
        Place place,
        Instant enrolledAt,
        @Nullable Instant lastStudied,
        @Nullable Long lastLiveId,
        @Nullable String examSlug) {

    record Type(long id, Bilingual title, Bilingual statement, String issuerCode, Bilingual issuer) {}

    /** @param validityMonths null: does not expire */
    record Rule(
            long id, Requirements requirements, @Nullable Integer validityMonths) {}

    /** Where the person belongs today. */
    record Place(long territoryId, long industryId, Bilingual industry) {}

    Eligibility eligibility() {
        return Eligibility.of(enrolmentId, type.id(), type.title(), rule.requirements(), evidence);
    }

    /** What makes a second certificate a duplicate: the first issue, or the one after the certificate that expired. */
    String period() {
        return lastLiveId == null ? "first" : "after-" + lastLiveId;
    }

    @Nullable
    LocalDate validUntil(LocalDate issuedOn) {
        return rule.validityMonths() == null ? null : issuedOn.plusMonths(rule.validityMonths());
    }
}
