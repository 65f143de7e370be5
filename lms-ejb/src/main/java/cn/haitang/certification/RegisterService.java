package cn.haitang.certification;

import cn.haitang.learning.EnrolmentService;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.organisation.Scope;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The register of issued certificates, inside the viewer's scope. Whoever looks leaves a row that says who, when and what was
 * asked for: it is written in the transaction that reads, so that nothing is seen without it.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
public class RegisterService {

    static final int MOST_EXPORTED = 50_000;
    static final int MOST_ASSIGNED = 500;

    /** How somebody looked. */
    public enum Form {
        PAGE,
        XLSX,
        PDF
    }

    public record View(Instant at, String by, Form form, String filter, long rows) implements Serializable {}

    /** @param holders whom the filter finds; {@code enrolled} came in by this; {@code left} are still to be assigned: do it again */
    public record Assigned(long holders, int enrolled, boolean left) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RegisterReader reader;

    @Inject
    private CertificationAccess access;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private CurrentPerson current;

    public Page<RegisterRow> page(RegisterFilter filter, int first, int size) {
        Scope scope = access.deskScope();
        long total = reader.count(filter, scope, current.today());
        note(Form.PAGE, filter, total);
        return new Page<>(reader.rows(filter, scope, current.today(), first, size), total);
    }

    /** All rows for a file. @throws DomainException more than fit */
    public List<RegisterRow> export(RegisterFilter filter, Form form) {
        Scope scope = access.deskScope();
        int most = form == Form.PDF ? MOST_EXPORTED / 25 : MOST_EXPORTED;
        long total = reader.count(filter, scope, current.today());
        if (total > most) {
            throw new DomainException(CertificationError.REGISTER_TOO_LARGE, total, most);
        }
        note(form, filter, total);
        return reader.rows(filter, scope, current.today(), 0, most);
    }

    private void note(Form form, RegisterFilter filter, long rows) {
        em.createNativeQuery("INSERT INTO register_view (viewed_at, viewed_by, form, filter, row_total)"
                        + " VALUES (UTC_TIMESTAMP(3), ?, ?, ?, ?)")
                .setParameter(1, current.id())
                .setParameter(2, form.name())
                .setParameter(3, line(filter))
                .setParameter(4, rows)
                .executeUpdate();
    }

    /** Who looked, the newest first. */
    @RolesAllowed(Roles.AUDITOR)
    public Page<View> views(int first, int size) {
        long total = ((Number) em.createNativeQuery("SELECT COUNT(*) FROM register_view")
                        .getSingleResult())
                .longValue();
        return new Page<>(
                Row.list(
                        em.createNativeQuery(
                                "SELECT v.viewed_at, p.name, v.form, v.filter, v.row_total FROM register_view v"
                                        + " JOIN person p ON p.id = v.viewed_by ORDER BY v.id DESC LIMIT " + first
                                        + ", " + size),
                        row -> new View(
                                row.instant(0), row.text(1), Form.valueOf(row.text(2)), row.text(3), row.id(4))),
                total);
    }

    /** The same in numbers; stands beside a page that is noted. */
    public RegisterSums sums(RegisterFilter filter) {
        return reader.sums(filter, access.deskScope(), current.today());
    }

    /** Whom the filter finds, inside the manager's scope. */
    public long holders(RegisterFilter filter) {
        return reader.holders(filter, access.deskScope(), current.today());
    }

    /**
     * Enrols the holders that the filter finds into a cohort, at most 500 at once; who is in already stays as he is, so that
     * it may be done again until nobody is left.
     *
     * @throws DomainException the cohort is outside the manager's scope
     */
    @RolesAllowed(Roles.MANAGER)
    public Assigned assign(RegisterFilter filter, long cohortId) {
        Scope scope = current.scope(Roles.MANAGER);
        long holders = reader.holders(filter, scope, current.today());
        List<Long> people = reader.notIn(cohortId, filter, scope, current.today(), MOST_ASSIGNED + 1);
        boolean left = people.size() > MOST_ASSIGNED;
        int enrolled = enrolments.enrol(cohortId, left ? people.subList(0, MOST_ASSIGNED) : people);
        em.createNativeQuery(
                        "INSERT INTO delta_assignment (cohort_id, filter, holders, enrolled, assigned_by, assigned_at)"
                                + " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))")
                .setParameter(1, cohortId)
                .setParameter(2, line(filter))
                .setParameter(3, holders)
                .setParameter(4, enrolled)
                .setParameter(5, current.id())
                .executeUpdate();
        return new Assigned(holders, enrolled, left);
    }

    private static String line(RegisterFilter filter) {
        String line = filter.line();
        return line.length() > 600 ? line.substring(0, 600) : line;
    }
}
