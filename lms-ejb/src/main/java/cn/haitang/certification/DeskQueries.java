package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the certificate desk shows, cut by the scope of the manager or auditor in SQL. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeskQueries {

    /**
     * A certificate type with the rule that is in force.
     *
     * @param note what managers should know of it; may be empty
     * @param chosen of no camp: people are chosen for it
     * @param issueLevel lowest kind of territory whose managers may issue; null: any
     * @param mayIssue whether the reader manages a territory as large as that
     */
    public record TypeView(
            long id,
            Purpose purpose,
            Bilingual title,
            int ruleVersion,
            LocalDate ruleSince,
            Bilingual note,
            boolean chosen,
            @Nullable IssueLevel issueLevel,
            boolean secondPerson,
            boolean mayIssue)
            implements Serializable {}

    /**
     * What to show. Empty text, null territory and null industry: everything in the scope.
     *
     * @param text part of a name, a class or a serial number
     */
    public record Filter(
            long typeId,
            String text,
            @Nullable Long territoryId,
            @Nullable Long industryId) {}

    /** Issued certificates by state. REVOKED: over for good, also voided and replaced ones. */
    public enum State {
        GOOD,
        SOON,
        REVOKED
    }

    /** How many rows each tab has under a filter. */
    public record Counts(long pending, long soon, long issued, long revoked) {}

    /** @param enrolments of all who are eligible; @param others who may not be selected, since a check fails */
    public record Selection(List<Long> enrolments, int others) implements Serializable {

        public int eligible() {
            return enrolments.size();
        }
    }

    /** Somebody who has no certificate for this enrolment yet, with the five checks. */
    public record Pending(long enrolmentId, String name, Bilingual industry, Bilingual cohort, Eligibility eligibility)
            implements Serializable {}

    @Inject
    private DeskReader desk;

    @Inject
    private CandidateReader candidates;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private SharedSettings settings;

    /** All certificate types that have a rule in force. */
    public List<TypeView> types() {
        return desk.types();
    }

    public Counts counts(Filter filter) {
        return desk.counts(filter, access.deskScope());
    }

    /** Those who are nearest to the certificate first; one statement for the rows, one for the total. */
    public Page<Pending> pending(Filter filter, int first, int size) {
        return desk.pending(filter, access.deskScope(), first, size);
    }

    /** Who of all pages is eligible under the filter, and how many are not. */
    public Selection everybody(Filter filter) {
        DeskReader.Everybody all = desk.everybody(filter, access.deskScope());
        return new Selection(all.eligible(), all.others());
    }

    /** Issued ones, the newest first. */
    public Page<CertificateView> certificates(Filter filter, State state, int first, int size) {
        return desk.certificates(filter, state, access.deskScope(), first, size);
    }

    /** How the certificate would look if it were issued today; without number. @throws DomainException outside the scope */
    public CertificateView preview(long typeId, long enrolmentId) {
        LocalDate today = current.today();
        return candidates
                .ofType(today, List.of(enrolmentId), typeId, access.deskScope().covers("t.path", "m.industry_id"))
                .stream()
                .findFirst()
                .map(candidate -> draft(candidate, today))
                .orElseThrow(() -> new DomainException(CertificationError.OUTSIDE_SCOPE));
    }

    private CertificateView draft(Candidate candidate, LocalDate today) {
        Studied studied = Studied.of(candidate, settings.zone(), today);
        return new CertificateView(
                "",
                "",
                candidate.name(),
                candidate.type().title(),
                candidate.type().statement(),
                candidate.place().industry(),
                candidate.type().issuer(),
                studied.from(),
                studied.to(),
                candidate.hours(),
                candidate.score(),
                today,
                candidate.validUntil(candidates.countsFrom(candidate, today)),
                Standing.untouched(),
                CertificateView.Chain.ALONE,
                Validity.VALID);
    }
}
