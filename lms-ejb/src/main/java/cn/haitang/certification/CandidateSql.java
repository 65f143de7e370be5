package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The statement that candidates are read by. What a rule doesn't ask for isn't looked up: each of those subqueries stands
 * behind a CASE. {@link #ELIGIBLE} says in SQL what {@link Checks} says in Java, for counts; a test holds them together.
 */
final class CandidateSql {

    private static final String UNITS = "(SELECT COUNT(*) FROM unit u JOIN module mo ON mo.id = u.module_id%s WHERE"
            + " mo.camp_id = c.camp_id AND u.required AND NOT u.retired AND NOT mo.retired AND FIND_IN_SET(mo.slug,"
            + " r.required_modules))";

    /** Entered within the months of the rule; what was reversed, and the reversal, count no longer. */
    private static final String HOURS =
            "COALESCE((SELECT SUM(he.hours) FROM hours_entry he WHERE he.enrolment_id = e.id"
                    + " AND he.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM hours_entry re WHERE re.reverses_id = he.id)"
                    + " AND (r.evidence_months IS NULL OR he.entered_at >= '%1$s' - INTERVAL r.evidence_months MONTH)%2$s), 0)";

    private static final String TRIES = "FROM attempt a WHERE a.exam_id = x.id AND a.enrolment_id = e.id";

    private static final String PREREQUISITES = "FROM certificate_type pt WHERE FIND_IN_SET(pt.slug, r.prerequisites)"
            + " AND %1$s EXISTS (SELECT 1 FROM certificate pc WHERE pc.certificate_type_id = pt.id"
            + " AND pc.person_id = e.person_id AND pc.revoked_at IS NULL AND pc.replaced_at IS NULL"
            + " AND (pc.suspended_at IS NULL OR pc.suspended_until < '%2$s')"
            + " AND (pc.valid_until IS NULL OR pc.valid_until >= '%2$s'))";

    private static final String CREDENTIALS = "FROM external_credential xc WHERE xc.person_id = e.person_id"
            + " AND FIND_IN_SET(xc.kind, r.credentials) AND ";

    private static final String COLUMNS = """
            SELECT e.id enrolment_id, e.person_id, p.name, c.name_zh cohort_zh, c.name_en cohort_en,
             ct.id type_id, ct.title_zh, ct.title_en, ct.statement_zh, ct.statement_en, ct.issuer_code, ct.issuer_zh, ct.issuer_en,
             r.id rule_id, r.validity_months, r.min_hours, r.required_units, r.pass_mark, r.verified_identity,
             %(minHours)s, r.evidence_months, r.practice_count, r.prerequisites, r.credentials,
             CASE WHEN r.evidence_months IS NULL THEN e.hours ELSE %(hours)s END hours,
             CASE WHEN r.required_modules IS NULL THEN e.required_units ELSE %(units)s END units_needed,
             CASE WHEN r.required_modules IS NULL THEN e.required_done ELSE %(done)s END units_done,
             (SELECT MAX(a.score) %(tries)s AND a.submitted_at IS NOT NULL
               AND (r.exam_attempts IS NULL OR a.number <= r.exam_attempts)
               AND (r.evidence_months IS NULL OR a.submitted_at >= '%(today)s' - INTERVAL r.evidence_months MONTH)) best,
             LEAST(x.max_attempts, COALESCE(r.exam_attempts, x.max_attempts)) - (SELECT COUNT(*) %(tries)s) attempts_left,
             p.identity_verified_at IS NOT NULL verified, d.serial dup_serial, dp.name dup_by, d.issued_on dup_on,
             %(modeHours)s,
             CASE WHEN r.practice_count = 0 THEN 0 ELSE (SELECT COUNT(*) FROM practice_signoff ps JOIN practice pr ON pr.id = ps.practice_id
               WHERE ps.enrolment_id = e.id AND ps.withdrawn_at IS NULL AND pr.certificate_type_id = ct.id
               AND (r.evidence_months IS NULL OR ps.practised_on >= '%(today)s' - INTERVAL r.evidence_months MONTH)) END practices,
             CASE WHEN r.prerequisites IS NULL THEN 0 ELSE (SELECT COUNT(*) %(held)s) END certificates_held,
             CASE WHEN r.prerequisites IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(pt.title_zh SEPARATOR '、') %(lacking)s), '') END lacking_zh,
             CASE WHEN r.prerequisites IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(pt.title_en SEPARATOR ', ') %(lacking)s), '') END lacking_en,
             CASE WHEN r.credentials IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(xc.kind) %(credentials)s
               xc.status = 'ACCEPTED' AND (xc.expires_on IS NULL OR xc.expires_on >= '%(today)s')), '') END accepted,
             CASE WHEN r.credentials IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(xc.kind) %(credentials)s
               xc.status = 'SUBMITTED'), '') END waiting,
             CASE WHEN r.evidence_months IS NULL THEN NULL ELSE (SELECT MAX(a.score) %(tries)s AND a.submitted_at IS NOT NULL
               AND (r.exam_attempts IS NULL OR a.number <= r.exam_attempts)) END old_best,
             m.territory_id, m.industry_id, i.name_zh industry_zh, i.name_en industry_en,
             e.enrolled_at, (SELECT MAX(up.completed_at) FROM unit_progress up WHERE up.enrolment_id = e.id) last_studied,
             (SELECT MAX(l.id) FROM certificate l WHERE l.person_id = e.person_id AND l.certificate_type_id = ct.id
               AND l.revoked_at IS NULL AND l.replaced_at IS NULL) last_live, r.exam_slug
            """;

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

    static String columns(LocalDate today) {
        String joined = " JOIN unit_progress up ON up.unit_id = u.id AND up.enrolment_id = e.id";
        return COLUMNS.replace("%(minHours)s", modes("r.min_%s"))
                .replace(
                        "%(modeHours)s",
                        modes("CASE WHEN r.min_%1$s IS NULL THEN 0 ELSE " + ofMode(today) + " END hours_%1$s"))
                .replace("%(hours)s", HOURS.formatted(today, ""))
                .replace("%(units)s", UNITS.formatted(""))
                .replace("%(done)s", UNITS.formatted(joined))
                .replace("%(tries)s", TRIES)
                .replace("%(held)s", PREREQUISITES.formatted("", today))
                .replace("%(lacking)s", PREREQUISITES.formatted("NOT", today))
                .replace("%(credentials)s", CREDENTIALS)
                .replace("%(today)s", today.toString());
    }

    private static String ofMode(LocalDate today) {
        return HOURS.formatted(today, " AND he.mode = '%2$s'");
    }

    private static String modes(String text) {
        return Arrays.stream(LearningMode.values())
                .map(mode -> text.formatted(column(mode), mode))
                .collect(Collectors.joining(", "));
    }
}
