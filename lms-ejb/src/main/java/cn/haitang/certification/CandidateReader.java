package cn.haitang.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads candidates: one statement for one enrolment or for a thousand. */
@ApplicationScoped
class CandidateReader {

    private static final String UNITS = "(SELECT COUNT(*) FROM unit u JOIN module mo ON mo.id = u.module_id%s WHERE"
            + " mo.camp_id = c.camp_id AND u.required AND NOT u.retired AND NOT mo.retired AND FIND_IN_SET(mo.slug,"
            + " r.required_modules))";

    private static final String COLUMNS = """
            SELECT e.id, e.person_id, p.name, c.name_zh, c.name_en,
             ct.id, ct.title_zh, ct.title_en, ct.statement_zh, ct.statement_en, ct.issuer_code, ct.issuer_zh, ct.issuer_en,
             r.id, r.validity_months, r.min_hours, r.required_units, r.pass_mark, r.verified_identity,
             e.hours,
             CASE WHEN r.required_modules IS NULL THEN e.required_units ELSE %s END,
             CASE WHEN r.required_modules IS NULL THEN e.required_done ELSE %s END,
             (SELECT MAX(a.score) FROM attempt a WHERE a.exam_id = x.id AND a.enrolment_id = e.id AND a.submitted_at IS NOT NULL),
             x.max_attempts - (SELECT COUNT(*) FROM attempt a WHERE a.exam_id = x.id AND a.enrolment_id = e.id),
             p.identity_verified_at IS NOT NULL, d.serial, dp.name, d.issued_on,
             m.territory_id, m.industry_id, i.name_zh, i.name_en,
             e.enrolled_at, (SELECT MAX(up.completed_at) FROM unit_progress up WHERE up.enrolment_id = e.id),
             (SELECT MAX(l.id) FROM certificate l WHERE l.person_id = e.person_id AND l.certificate_type_id = ct.id
               AND l.revoked_at IS NULL AND l.replaced_at IS NULL), r.exam_slug
            """.formatted(
                    UNITS.formatted(""),
                    UNITS.formatted(" JOIN unit_progress up ON up.unit_id = u.id AND up.enrolment_id = e.id"));

    /**
     * A duplicate is a certificate that is still good and not yet within its renewal window, that is suspended, or that was
     * issued for this same enrolment. Within the window another enrolment renews it.
     */
    private static final String TABLES = """
             FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
             JOIN certificate_type ct ON ct.camp_id = c.camp_id
             JOIN certificate_rule r ON r.id = (SELECT cr.id FROM certificate_rule cr WHERE cr.certificate_type_id = ct.id
               AND cr.valid_from <= '%1$s' ORDER BY cr.version DESC LIMIT 1)
             JOIN membership m ON m.person_id = e.person_id AND m.valid_to IS NULL
             JOIN territory t ON t.id = m.territory_id JOIN industry i ON i.id = m.industry_id
             LEFT JOIN exam x ON x.slug = r.exam_slug
             LEFT JOIN certificate d ON d.id = (SELECT MAX(o.id) FROM certificate o WHERE o.person_id = e.person_id
               AND o.certificate_type_id = ct.id AND o.revoked_at IS NULL AND o.replaced_at IS NULL
               AND (o.valid_until IS NULL OR o.valid_until >= '%1$s' + INTERVAL COALESCE(r.renewal_window_days, 0) DAY
                 OR o.enrolment_id = e.id
                 OR (o.suspended_at IS NOT NULL AND (o.suspended_until IS NULL OR o.suspended_until >= '%1$s'))))
             LEFT JOIN person dp ON dp.id = d.issued_by
            """;

    @PersistenceContext
    private EntityManager em;

    /** Tables and joins with the aliases e, c, p, ct, r, m, t, i, d; for conditions and counts over the same rows. */
    static String tables(LocalDate today) {
        return TABLES.formatted(today);
    }

    /** @param condition of our own making; values only as parameters, in order */
    List<Candidate> read(LocalDate today, String condition, List<Object> values) {
        Query query = em.createNativeQuery(COLUMNS + tables(today) + " WHERE " + condition);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(CandidateReader::candidate).toList();
    }

    /** Whether the type asks that a second manager agrees. */
    boolean asksForSecond(long typeId) {
        return !em.createNativeQuery("SELECT 1 FROM certificate_type WHERE id = " + typeId + " AND second_person")
                .getResultList()
                .isEmpty();
    }

    /** The candidates of these enrolments that meet the condition. A null type reads each type of the camp. */
    List<Candidate> ofEnrolments(LocalDate today, Collection<Long> ids, @Nullable Long typeId, String condition) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String type = typeId == null ? "" : " AND ct.id = " + typeId;
        return read(today, "e.id IN (" + list + ")" + type + " AND " + condition + " ORDER BY e.id, ct.id", List.of());
    }

    private static Candidate candidate(Object columns) {
        Row row = new Row(columns);
        return new Candidate(
                row.number(),
                row.number(),
                row.text(),
                row.bilingual(),
                new Candidate.Type(row.number(), row.bilingual(), row.bilingual(), row.text(), row.bilingual()),
                rule(row),
                evidence(row),
                new Candidate.Place(row.number(), row.number(), row.bilingual()),
                row.instant(),
                row.instantOrNull(),
                row.numberOrNull(),
                row.textOrNull());
    }

    private static Candidate.Rule rule(Row row) {
        long id = row.number();
        Integer months = row.intOrNull();
        Requirements requirements = new Requirements(row.decimal(), row.flag(), row.intOrNull(), row.flag());
        return new Candidate.Rule(id, requirements, months);
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.decimal(),
                (int) row.number(),
                (int) row.number(),
                row.intOrNull(),
                row.intOrNull(),
                row.flag(),
                duplicate(row.textOrNull(), row.textOrNull(), row.dayOrNull()));
    }

    private static Evidence.@Nullable Duplicate duplicate(
            @Nullable String serial, @Nullable String issuedBy, @Nullable LocalDate issuedOn) {
        return serial == null || issuedBy == null || issuedOn == null
                ? null
                : new Evidence.Duplicate(serial, issuedBy, issuedOn);
    }
}
