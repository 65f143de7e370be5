package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the own certificates are to be renewed now by a rule of their own, what that asks for, and where it is done. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RenewalQueries {

    /**
     * A certificate that ends.
     *
     * @param lastDay its last good one: from the next day on it is expired for everybody who checks it
     * @param until the last day on which it may still be renewed; later the rule of the first issue decides
     * @param courseEnrolment where the course of the renewal goes on; null: not joined, or the mode is another
     * @param classCode of a class of that course that the holder may join today; null: none is open
     * @param exam enrolment and unit of the exam to take; null unless the mode is EXAM_ONLY
     */
    public record Renewing(
            String serial,
            LocalDate lastDay,
            LocalDate until,
            Eligibility eligibility,
            @Nullable Long courseEnrolment,
            @Nullable String classCode,
            @Nullable Exam exam) {

        public RenewalMode mode() {
            return Objects.requireNonNull(eligibility.renewal());
        }

        /** After the last day it may only be renewed. */
        public boolean graceful() {
            return until.isAfter(lastDay);
        }

        /** The checks that ask for something, that it is no duplicate apart. */
        public List<Eligibility.Check> asked() {
            return eligibility.checks().stream()
                    .filter(check -> check.need().signum() > 0 && check.kind() != Eligibility.Kind.NO_DUPLICATE)
                    .toList();
        }
    }

    public record Exam(long enrolmentId, long unitId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CandidateReader candidates;

    @Inject
    private CurrentPerson current;

    /** The own ones; one statement for each kind of candidate, and one for each where it is done. */
    public List<Renewing> mine() {
        LocalDate today = current.today();
        String own = "e.person_id = " + current.id() + " AND " + CandidateSql.renewing(today) + " AND ";
        return Arrays.stream(CandidateBasis.values())
                .flatMap(basis ->
                        candidates.read(basis, today, own + CandidateSql.waits(basis, today), List.of()).stream())
                .flatMap(candidate -> Stream.ofNullable(candidate.renewal()).map(renewal -> of(candidate, renewal)))
                .toList();
    }

    /** Of one own certificate; empty when it isn't to be renewed now by a rule of its own. */
    public Optional<Renewing> of(String serial) {
        return mine().stream().filter(one -> one.serial().equals(serial)).findFirst();
    }

    private Renewing of(Candidate candidate, Renewal renewal) {
        int grace = ((Number) em.createNativeQuery("SELECT grace_days FROM certificate_rule WHERE id = ?")
                        .setParameter(1, candidate.rule().id())
                        .getSingleResult())
                .intValue();
        Long joined = renewal.course().enrolmentId();
        boolean course = renewal.mode() == RenewalMode.DELTA_COURSE;
        return new Renewing(
                renewal.serial(),
                renewal.lastDay(),
                renewal.lastDay().plusDays(grace),
                candidate.eligibility(),
                joined,
                course && joined == null ? openClass(candidate) : null,
                renewal.mode() == RenewalMode.EXAM_ONLY ? exam(candidate) : null);
    }

    /** The class of the course that ends last of those that are meant for where the holder belongs. */
    private @Nullable String openClass(Candidate candidate) {
        return Row.first(
                        em.createNativeQuery(
                                        "SELECT c.code, c.id FROM certificate_rule r JOIN cohort c ON c.camp_id ="
                                                + " r.renewal_camp_id JOIN territory ct ON ct.id = c.territory_id JOIN membership m ON"
                                                + " m.person_id = ?1 AND m.valid_to IS NULL JOIN territory t ON t.id = m.territory_id AND"
                                                + " t.path LIKE CONCAT(ct.path, '%') WHERE r.id = ?2 AND c.ends_on >= ?3 AND"
                                                + " (c.industry_id IS NULL OR c.industry_id = m.industry_id) ORDER BY c.ends_on DESC, c.id")
                                .setParameter(1, candidate.personId())
                                .setParameter(2, candidate.rule().id())
                                .setParameter(3, current.today().toString()),
                        row -> row.text(0))
                .orElse(null);
    }

    /** Where the holder may sit it: the newest enrolment in a camp that has it. */
    private @Nullable Exam exam(Candidate candidate) {
        return Row.first(
                        em.createNativeQuery(
                                        "SELECT e.id, u.id unit_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id"
                                                + " JOIN module mo ON mo.camp_id = c.camp_id AND NOT mo.retired JOIN unit u ON"
                                                + " u.module_id = mo.id AND NOT u.retired AND u.exam_slug = ?1 WHERE e.person_id = ?2 AND"
                                                + " e.status <> 'WITHDRAWN' ORDER BY e.id DESC")
                                .setParameter(1, candidate.examSlug())
                                .setParameter(2, candidate.personId()),
                        row -> new Exam(row.id(0), row.id(1)))
                .orElse(null);
    }
}
