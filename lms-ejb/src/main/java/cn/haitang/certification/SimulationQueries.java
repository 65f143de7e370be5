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
import org.jspecify.annotations.Nullable;

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
        GAIN("then_ok AND NOT now_ok"),
        LOSE("now_ok AND NOT then_ok"),
        ELIGIBLE("then_ok"),
        ALL("TRUE");

        private final String condition;

        Group(String condition) {
            this.condition = condition;
        }
    }

    /** One person under both versions. @param now null: no version is in force yet */
    public record Effect(
            long enrolmentId,
            String name,
            Bilingual industry,
            Bilingual cohort,
            @Nullable Eligibility now,
            Eligibility then)
            implements Serializable {

        public boolean eligibleNow() {
            return now != null && now.eligible();
        }
    }

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
                        em.createNativeQuery("SELECT COUNT(*), COALESCE(SUM(now_ok), 0), COALESCE(SUM(then_ok), 0),"
                                + " COALESCE(SUM(then_ok AND NOT now_ok), 0), COALESCE(SUM(now_ok AND NOT then_ok), 0)"
                                + both(ruleId)),
                        row -> new Counts(row.id(0), row.id(1), row.id(2), row.id(3), row.id(4)))
                .orElseThrow();
    }

    /** A page of a group: by enrolment, the newest first. Four statements, however many rows. */
    public Page<Effect> page(long ruleId, Group group, int first, int size) {
        String from = both(ruleId) + " WHERE " + group.condition;
        List<Long> ids = Row.list(
                em.createNativeQuery(
                        "SELECT a.id, then_ok" + from + " ORDER BY a.id DESC LIMIT " + first + ", " + size),
                row -> row.id(0));
        long total = ((Number) em.createNativeQuery("SELECT COUNT(*)" + from).getSingleResult()).longValue();
        Map<Long, Candidate> now = by(CandidateSql.inForce(current.today()), ruleId, ids).stream()
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        return new Page<>(
                by(String.valueOf(ruleId), ruleId, ids).stream()
                        .map(one -> effect(now.get(one.id()), one))
                        .toList(),
                total);
    }

    private static Effect effect(@Nullable Candidate now, Candidate then) {
        return new Effect(
                then.id(),
                then.name(),
                then.place().industry(),
                then.beside(),
                now == null ? null : now.eligibility(),
                then.eligibility());
    }

    private List<Candidate> by(String rule, long ruleId, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String these = "ct.id = " + type(ruleId) + " AND e.id IN (" + list + ") ORDER BY e.id DESC";
        return candidates.read(candidates.basis(type(ruleId)), current.today(), rule, these, List.of());
    }

    /**
     * The same people twice: as {@code b} by the shown version, as {@code a} by the one in force, if there is one. Who waits
     * may differ, since each version says when a certificate may be renewed: all are shown who wait by one of them.
     */
    private String both(long ruleId) {
        long type = type(ruleId);
        CandidateBasis basis = candidates.basis(type);
        String people = "ct.id = " + type + " AND " + access.overview().covers("t.path", "m.industry_id");
        return " FROM (SELECT y.id, COALESCE(x.ok, FALSE) now_ok, y.ok then_ok FROM ("
                + judged(basis, String.valueOf(ruleId), people) + ") y LEFT JOIN ("
                + judged(basis, CandidateSql.inForce(current.today()), people)
                + ") x ON x.id = y.id WHERE y.waits OR COALESCE(x.waits, FALSE)) a";
    }

    private String judged(CandidateBasis basis, String rule, String people) {
        LocalDate today = current.today();
        return "SELECT s.enrolment_id id, s.waits, (s.waits AND " + CandidateSql.ELIGIBLE + ") ok FROM ("
                + CandidateSql.columns(basis, today) + CandidateSql.tables(basis, today, rule) + " WHERE " + people
                + ") s";
    }

    private long type(long ruleId) {
        return Row.first(
                        em.createNativeQuery("SELECT certificate_type_id, id FROM certificate_rule WHERE id = ?")
                                .setParameter(1, ruleId),
                        row -> row.id(0))
                .orElseThrow(() -> new DomainException(RuleError.NOT_FOUND));
    }
}
