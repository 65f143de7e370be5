package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one enrolment, or of one nomination, for one certificate type, read by one statement: the rule in
 * force, the evidence, and what would be frozen at issue.
 *
 * @param id of the enrolment, or of the nomination where the type is of no camp ({@code basis})
 * @param beside the class, or why the person was chosen
 * @param lastLiveId the newest certificate of this type that was not revoked, expired or not; null: none
 * @param lastStudied when the last unit was completed; null: none yet
 * @param examSlug the exam that the rule asks for; null: none
 * @param renewal the last certificate is to be renewed now by a rule of its own; null: the rule of the first issue decides
 */
record Candidate(
        CandidateBasis basis,
        long id,
        long personId,
        String name,
        Bilingual beside,
        Type type,
        Rule rule,
        Evidence evidence,
        Place place,
        Instant enrolledAt,
        @Nullable Instant lastStudied,
        @Nullable Long lastLiveId,
        @Nullable String examSlug,
        @Nullable Renewal renewal) {

    record Type(long id, Bilingual title, Bilingual statement, String issuerCode, Bilingual issuer) {}

    /** @param validityMonths null: does not expire */
    record Rule(
            long id, Requirements requirements, @Nullable Integer validityMonths) {}

    /** Where the person belongs today. */
    record Place(long territoryId, long industryId, Bilingual industry) {}

    Eligibility eligibility() {
        return Eligibility.of(id, type.id(), type.title(), rule.requirements(), evidence, renewal);
    }

    /** Hours that stand on the certificate: of the enrolment, or since the last one where those decide. */
    BigDecimal hours() {
        return renewal != null && renewal.mode() == RenewalMode.HOURS ? renewal.hours() : evidence.hours();
    }

    /** Score that stands on the certificate; null: none. */
    @Nullable
    Integer score() {
        return renewal != null && renewal.mode() == RenewalMode.EXAM_ONLY ? renewal.best() : evidence.bestScore();
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
