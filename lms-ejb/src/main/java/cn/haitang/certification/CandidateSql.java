package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The statement that candidates are read by. What a rule doesn't ask for isn't looked up ({@link Lookup}): each of those
 * subqueries stands behind a CASE. {@link #ELIGIBLE} says in SQL what {@link Checks} says in Java, for counts; a test holds them together.
 */
final class CandidateSql {

    /**
     * A duplicate is a certificate that is still good and not yet within its renewal window, that is suspended, or that was
     * issued for this same enrolment. Within the window another enrolment renews it.
     */
    private static final String TABLES = """
             FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
             JOIN certificate_type ct ON ct.camp_id = c.camp_id
             JOIN certificate_rule r ON r.id = %2$s
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

    /** Which version is in force on a day. */
    private static final String IN_FORCE = "(SELECT cr.id FROM certificate_rule cr WHERE cr.certificate_type_id = ct.id"
            + " AND cr.valid_from <= '%s' ORDER BY cr.version DESC LIMIT 1)";

    /** A condition over the columns, under the same names: every check holds. */
    static final String ELIGIBLE =
            "(s.hours >= s.min_hours AND (NOT s.required_units OR s.units_done >= s.units_needed)"
                    + " AND (s.pass_mark IS NULL OR COALESCE(s.best, -1) >= s.pass_mark)"
                    + " AND (NOT s.verified_identity OR s.verified) AND s.dup_serial IS NULL AND "
                    + Arrays.stream(LearningMode.values())
                            .map(mode -> "COALESCE(s.min_%1$s, 0) <= s.hours_%1$s".formatted(column(mode)))
                            .collect(Collectors.joining(" AND "))
                    + " AND s.practices >= s.practice_count AND " + count("s.prerequisites")
                    + " <= s.certificates_held AND "
                    + count("s.credentials") + " <= " + count("NULLIF(s.accepted, '')") + ")";

    private CandidateSql() {}

    /** How many entries a list with commas between has. */
    private static String count(String list) {
        return "COALESCE(1 + LENGTH(%1$s) - LENGTH(REPLACE(%1$s, ',', '')), 0)".formatted(list);
    }

    static String column(LearningMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    static String inForce(LocalDate today) {
        return IN_FORCE.formatted(today);
    }

    /** @param rule id of the version to check by, or an expression for it */
    static String tables(LocalDate today, String rule) {
        return TABLES.formatted(today, rule);
    }
}
