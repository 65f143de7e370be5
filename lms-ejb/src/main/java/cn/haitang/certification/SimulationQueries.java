package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who would be eligible today by a version of a rule, beside the version in force: over the same people that wait at the
 * desk, inside the viewer's scope. Counted and cut in SQL; the sentences come from the rule itself.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SimulationQueries {

    /** @param people who wait; {@code now} of them are eligible by the version in force, {@code then} by the other */
    public record Counts(long people, long now, long then, long gain, long lose) {}

    /** Which of the people. */
    public enum Group {
        GAIN("b.ok AND NOT a.ok"),
        LOSE("a.ok AND NOT b.ok"),
        ELIGIBLE("b.ok"),
        ALL("TRUE");

        private final String condition;

        Group(String condition) {
            this.condition = condition;
        }
    }

    /** One person under both versions. */
    public record Effect(
            long enrolmentId, String name, Bilingual industry, Bilingual cohort, Eligibility now, Eligibility then)
            implements Serializable {}

    private static final String WAITING = "ct.id = %d AND e.status <> 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM"
            + " certificate z WHERE z.enrolment_id = e.id AND z.certificate_type_id = ct.id AND z.revoked_at IS NULL AND z.replaced_at IS NULL) AND ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CandidateReader candidates;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /** One statement. @throws DomainException no such version */
    public Counts counts(long ruleId) {
        return Row.first(
                        em.createNativeQuery("SELECT COUNT(*), COALESCE(SUM(a.ok), 0), COALESCE(SUM(b.ok), 0),"
                                + " COALESCE(SUM(b.ok AND NOT a.ok), 0), COALESCE(SUM(a.ok AND NOT b.ok), 0)"
                                + both(ruleId)),
                        row -> new Counts(row.id(0), row.id(1), row.id(2), row.id(3), row.id(4)))
                .orElseThrow();
    }

    /** A page of a group: by enrolment, the newest first. Four statements, however many rows. */
    public Page<Effect> page(long ruleId, Group group, int first, int size) {
        String from = both(ruleId) + " WHERE " + group.condition;
        List<Long> ids = Row.list(
                em.createNativeQuery("SELECT a.id, a.ok" + from + " ORDER BY a.id DESC LIMIT " + first + ", " + size),
                row -> row.id(0));
        long total = ((Number) em.createNativeQuery("SELECT COUNT(*)" + from).getSingleResult()).longValue();
        List<Candidate> now = by(CandidateSql.inForce(current.today()), ruleId, ids);
        Map<Long, Candidate> then = by(String.valueOf(ruleId), ruleId, ids).stream()
                .collect(Collectors.toMap(Candidate::enrolmentId, Function.identity()));
        return new Page<>(
                now.stream()
                        .map(one -> effect(one, then.getOrDefault(one.enrolmentId(), one)))
                        .toList(),
                total);
    }

    private static Effect effect(Candidate now, Candidate then) {
        return new Effect(
                now.enrolmentId(),
                now.name(),
                now.place().industry(),
                now.cohort(),
                now.eligibility(),
                then.eligibility());
    }

    private List<Candidate> by(String rule, long ruleId, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String these = "ct.id = " + type(ruleId) + " AND e.id IN (" + list + ") ORDER BY e.id DESC";
        return candidates.read(current.today(), rule, these, List.of());
    }

    /** The same people twice: as {@code a} by the version in force, as {@code b} by the other. */
    private String both(long ruleId) {
        LocalDate today = current.today();
        String people = WAITING.formatted(type(ruleId)) + access.overview().covers("t.path", "m.industry_id");
        return " FROM (" + judged(CandidateSql.inForce(today), people) + ") a JOIN ("
                + judged(String.valueOf(ruleId), people) + ") b ON b.id = a.id";
    }

    private String judged(String rule, String people) {
        LocalDate today = current.today();
        return "SELECT s.enrolment_id id, " + CandidateSql.ELIGIBLE + " ok FROM (" + CandidateSql.columns(today)
                + CandidateSql.tables(today, rule) + " WHERE " + people + ") s";
    }

    private long type(long ruleId) {
        return Row.first(
                        em.createNativeQuery("SELECT certificate_type_id, id FROM certificate_rule WHERE id = ?")
                                .setParameter(1, ruleId),
                        row -> row.id(0))
                .orElseThrow(() -> new DomainException(RuleError.NOT_FOUND));
    }
}
