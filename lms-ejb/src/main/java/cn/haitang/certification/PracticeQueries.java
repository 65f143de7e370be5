package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Containing;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose practice a mentor may sign off, and what is signed already; cut by the mentor's scope in SQL. */
@Stateless
@RolesAllowed(Roles.MENTOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PracticeQueries {

    /** @param signed so many of {@code all} practices */
    public record Trainee(long enrolmentId, String name, Bilingual cohort, Bilingual title, int signed, int all) {}

    /** One practice of somebody. @param signoffId null: not signed. @param own signed by the acting mentor */
    public record Line(
            long practiceId,
            Bilingual title,
            @Nullable Long signoffId,
            @Nullable String mentor,
            @Nullable LocalDate day,
            boolean own) {}

    private static final String FROM =
            " FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id"
                    + " JOIN certificate_type ct ON ct.camp_id = c.camp_id JOIN practice pr ON pr.certificate_type_id = ct.id AND NOT pr.retired"
                    + " JOIN membership m ON m.person_id = e.person_id AND m.valid_to IS NULL JOIN territory t ON t.id = m.territory_id"
                    + " LEFT JOIN practice_signoff s ON s.enrolment_id = e.id AND s.live_practice = pr.id"
                    + " LEFT JOIN person sp ON sp.id = s.mentor_id WHERE e.status <> 'WITHDRAWN' AND ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** Up to 30, those who have all last; the mentor's own enrolments are left out. */
    public List<Trainee> trainees(String text) {
        return read(Containing.text("p.name", 1), text.strip());
    }

    /** Empty outside the scope. */
    public Optional<Trainee> trainee(long enrolmentId) {
        return read("e.id = ?1", enrolmentId).stream().findFirst();
    }

    private List<Trainee> read(String condition, Object value) {
        return Row.list(
                em.createNativeQuery("SELECT e.id, p.name, c.name_zh, c.name_en, ct.title_zh, ct.title_en, COUNT(s.id),"
                                + " COUNT(*) total" + FROM + mine() + " AND " + condition
                                + " GROUP BY e.id, ct.id, p.name, c.name_zh, c.name_en, ct.title_zh, ct.title_en"
                                + " ORDER BY COUNT(s.id) = COUNT(*), p.name LIMIT 30")
                        .setParameter(1, value),
                row -> new Trainee(
                        row.id(0), row.text(1), row.bilingual(2), row.bilingual(4), row.count(6), row.count(7)));
    }

    /** All practices of one enrolment; empty outside the scope. */
    public List<Line> sheet(long enrolmentId) {
        return Row.list(
                em.createNativeQuery("SELECT pr.id, pr.title_zh, pr.title_en, s.id signoff, sp.name,"
                                + " CAST(s.practised_on AS CHAR), COALESCE(s.mentor_id = " + current.id() + ", FALSE)"
                                + FROM
                                + mine() + " AND e.id = ?1 ORDER BY pr.id")
                        .setParameter(1, enrolmentId),
                row -> new Line(
                        row.id(0),
                        row.bilingual(1),
                        row.idOrNull(3),
                        row.textOrNull(4),
                        row.isNull(5) ? null : LocalDate.parse(row.text(5)),
                        row.flag(6)));
    }

    private String mine() {
        return "e.person_id <> " + current.id() + " AND "
                + current.scope(Roles.MENTOR).covers("t.path", "m.industry_id");
    }
}
