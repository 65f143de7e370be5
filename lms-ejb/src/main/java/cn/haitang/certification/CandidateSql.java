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

    /** What was reversed, and the reversal, count no longer. */
    private static final String HOURS =
            "COALESCE((SELECT SUM(he.hours) FROM hours_entry he WHERE %s AND he.reverses_id IS NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM hours_entry re WHERE re.reverses_id = he.id)%s), 0)";

    private static final String RECENT =
            " AND (r.evidence_months IS NULL OR he.entered_at >= '%s' - INTERVAL r.evidence_months MONTH)";

    private static final String TRIES = "FROM attempt a WHERE a.exam_id = x.id AND ";

    /**
     * The certificate l is to be renewed now, by another rule than the first issue: its window is open or its grace not
     * over, and it is not suspended. The grace is for renewing alone: nobody may work with it.
     */
    private static final String RENEWING = "(r.renewal_mode <> 'FULL' AND COALESCE(l.valid_until"
            + " < '%1$s' + INTERVAL COALESCE(r.renewal_window_days, 0) DAY"
            + " AND l.valid_until + INTERVAL r.grace_days DAY >= '%1$s'"
            + " AND (l.suspended_at IS NULL OR l.suspended_until < '%1$s'), FALSE))";

    private static final String PREREQUISITES = "FROM certificate_type pt WHERE FIND_IN_SET(pt.slug, r.prerequisites)"
            + " AND %1$s EXISTS (SELECT 1 FROM certificate pc WHERE pc.certificate_type_id = pt.id"
            + " AND pc.person_id = e.person_id AND pc.revoked_at IS NULL AND pc.replaced_at IS NULL"
            + " AND (pc.suspended_at IS NULL OR pc.suspended_until < '%2$s')"
            + " AND (pc.valid_until IS NULL OR pc.valid_until >= '%2$s'))";

    private static final String CREDENTIALS = "FROM external_credential xc WHERE xc.person_id = e.person_id"
            + " AND FIND_IN_SET(xc.kind, r.credentials) AND ";

    private static final String COLUMNS = """
            SELECT e.id enrolment_id, e.person_id, p.name, %(beside)s,
             ct.id type_id, ct.title_zh, ct.title_en, ct.statement_zh, ct.statement_en, ct.issuer_code, ct.issuer_zh, ct.issuer_en,
             r.id rule_id, r.validity_months, r.min_hours, r.required_units, r.pass_mark, r.verified_identity,
             %(minHours)s, r.evidence_months, r.practice_count, r.prerequisites, r.credentials,
             %(hours)s hours, %(units)s units_needed, %(done)s units_done,
             (SELECT MAX(a.score) %(tries)s AND a.submitted_at IS NOT NULL
               AND (r.exam_attempts IS NULL OR a.number <= r.exam_attempts)
               AND (r.evidence_months IS NULL OR a.submitted_at >= '%(today)s' - INTERVAL r.evidence_months MONTH)) best,
             LEAST(x.max_attempts, COALESCE(r.exam_attempts, x.max_attempts)) - (SELECT COUNT(*) %(tries)s) attempts_left,
             p.identity_verified_at IS NOT NULL verified, d.serial dup_serial, dp.name dup_by, d.issued_on dup_on,
             %(modeHours)s,
             %(practices)s practices,
             CASE WHEN r.prerequisites IS NULL THEN 0 ELSE (SELECT COUNT(*) %(held)s) END certificates_held,
             CASE WHEN r.prerequisites IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(pt.title_zh SEPARATOR '、') %(lacking)s), '') END lacking_zh,
             CASE WHEN r.prerequisites IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(pt.title_en SEPARATOR ', ') %(lacking)s), '') END lacking_en,
             CASE WHEN r.credentials IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(xc.kind) %(credentials)s
               xc.status = 'ACCEPTED' AND (xc.expires_on IS NULL OR xc.expires_on >= '%(today)s')), '') END accepted,
             CASE WHEN r.credentials IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(xc.kind) %(credentials)s
               xc.status = 'SUBMITTED'), '') END waiting,
             CASE WHEN r.credentials IS NULL THEN '' ELSE COALESCE((SELECT GROUP_CONCAT(xc.kind) %(credentials)s
               xc.status = 'ACCEPTED' AND xc.expires_on < '%(today)s'), '') END expired,
             CASE WHEN r.evidence_months IS NULL THEN NULL ELSE (SELECT MAX(a.score) %(tries)s AND a.submitted_at IS NOT NULL
               AND (r.exam_attempts IS NULL OR a.number <= r.exam_attempts)) END old_best,
             m.territory_id, m.industry_id, i.name_zh industry_zh, i.name_en industry_en,
             %(studied)s, l.id last_live, r.exam_slug,
             %(renewing)s renewing, r.renewal_mode, r.renewal_hours, l.serial last_serial, l.valid_until last_day,
             CASE WHEN r.renewal_mode = 'FULL' THEN 0 ELSE CASE WHEN %(renewing)s AND r.renewal_mode = 'HOURS' THEN %(periodHours)s
               ELSE 0 END END period_hours,
             CASE WHEN r.renewal_mode = 'FULL' THEN NULL ELSE CASE WHEN %(renewing)s AND r.renewal_mode = 'EXAM_ONLY' THEN (SELECT
               MAX(a.score) FROM attempt a WHERE a.exam_id = x.id AND a.person_id = e.person_id AND a.submitted_at > l.issued_at)
               END END renewal_best,
             CASE WHEN r.renewal_mode = 'FULL' THEN NULL ELSE rk.title_zh END course_zh,
             CASE WHEN r.renewal_mode = 'FULL' THEN NULL ELSE rk.title_en END course_en,
             CASE WHEN r.renewal_mode = 'FULL' THEN NULL ELSE de.id END course_enrolment,
             CASE WHEN r.renewal_mode = 'FULL' THEN NULL ELSE de.required_units END course_needed,
             CASE WHEN r.renewal_mode = 'FULL' THEN NULL ELSE de.required_done END course_done,
             CASE WHEN r.renewal_mode = 'FULL' THEN 0 ELSE de.completed_at IS NOT NULL END course_completed,
             CASE WHEN %(renewing)s THEN l.%(column)s <=> e.id ELSE %(first)s END waits
            """;

    private static final String PRACTICES =
            "CASE WHEN r.practice_count = 0 THEN 0 ELSE (SELECT COUNT(*) FROM practice_signoff ps"
                    + " JOIN practice pr ON pr.id = ps.practice_id WHERE ps.enrolment_id = e.id AND ps.withdrawn_at IS NULL"
                    + " AND pr.certificate_type_id = ct.id AND (r.evidence_months IS NULL"
                    + " OR ps.practised_on >= '%s' - INTERVAL r.evidence_months MONTH)) END";

    /**
     * l is the person's last live certificate of the type: the one that ends last, not the one made last, which may correct one
     * that was renewed already. While it is to be renewed there is no duplicate. Else one is a
     * certificate that is still good and not yet within its renewal window, that is suspended, or that was issued for this
     * same enrolment. A renewal by the full rule takes another enrolment. A course of the renewal counts when it was
     * completed after the issue.
     */
    private static final String TABLES = """
             FROM %(rows)s JOIN certificate_rule r ON r.id = %(rule)s
             JOIN membership m ON m.person_id = e.person_id AND m.valid_to IS NULL
             JOIN territory t ON t.id = m.territory_id JOIN industry i ON i.id = m.industry_id
             LEFT JOIN exam x ON x.slug = r.exam_slug
             LEFT JOIN certificate l ON l.id = (SELECT y.id FROM certificate y WHERE y.person_id = e.person_id
               AND y.certificate_type_id = ct.id AND y.revoked_at IS NULL AND y.replaced_at IS NULL
               ORDER BY y.valid_until IS NULL DESC, y.valid_until DESC, y.id DESC LIMIT 1)
             LEFT JOIN certificate d ON NOT %(renewing)s AND d.id = (SELECT MAX(o.id) FROM certificate o WHERE o.person_id = e.person_id
               AND o.certificate_type_id = ct.id AND o.revoked_at IS NULL AND o.replaced_at IS NULL
               AND (o.valid_until IS NULL OR o.valid_until >= '%(today)s' + INTERVAL COALESCE(r.renewal_window_days, 0) DAY
                 OR o.%(column)s = e.id
                 OR (o.suspended_at IS NOT NULL AND (o.suspended_until IS NULL OR o.suspended_until >= '%(today)s'))))
             LEFT JOIN person dp ON dp.id = d.issued_by
            """;

    /** The course of a renewal, for the columns that are looked up when a rule has one. */
    private static final String COURSE = """
             LEFT JOIN camp rk ON rk.id = r.renewal_camp_id
             LEFT JOIN enrolment de ON %(renewing)s AND r.renewal_mode = 'DELTA_COURSE' AND de.id = (SELECT ze.id FROM enrolment ze
               JOIN cohort zc ON zc.id = ze.cohort_id WHERE ze.person_id = e.person_id AND zc.camp_id = r.renewal_camp_id
               AND ze.status <> 'WITHDRAWN' AND NOT ze.id <=> l.enrolment_id AND (ze.completed_at IS NULL OR ze.completed_at > l.issued_at)
               ORDER BY ze.completed_at IS NULL, ze.id DESC LIMIT 1)
            """;

    /** Which version is in force on a day. */
    private static final String IN_FORCE = "(SELECT cr.id FROM certificate_rule cr WHERE cr.certificate_type_id = ct.id"
            + " AND cr.valid_from <= '%s' ORDER BY cr.version DESC LIMIT 1)";

    /** What was learned for the first certificate. */
    private static final String LEARNED =
            "(s.hours >= s.min_hours AND (NOT s.required_units OR s.units_done >= s.units_needed)"
                    + " AND (s.pass_mark IS NULL OR COALESCE(s.best, -1) >= s.pass_mark) AND "
                    + Arrays.stream(LearningMode.values())
                            .map(mode -> "COALESCE(s.min_%1$s, 0) <= s.hours_%1$s".formatted(column(mode)))
                            .collect(Collectors.joining(" AND "))
                    + " AND s.practices >= s.practice_count)";

    /** What was learned since, for the next one. */
    private static final String LEARNED_ANEW = "CASE s.renewal_mode WHEN 'HOURS' THEN s.period_hours >= s.renewal_hours"
            + " WHEN 'EXAM_ONLY' THEN COALESCE(s.renewal_best, -1) >= COALESCE(s.pass_mark, 101)"
            + " ELSE s.course_completed END";

    /** A condition over the columns, under the same names: every check holds. */
    static final String ELIGIBLE = "(CASE WHEN s.renewing THEN " + LEARNED_ANEW + " ELSE " + LEARNED + " END"
            + " AND (NOT s.verified_identity OR s.verified) AND s.dup_serial IS NULL AND "
            + count("s.prerequisites") + " <= s.certificates_held AND " + count("s.credentials") + " <= "
            + count("NULLIF(s.accepted, '')") + ")";

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
    static String tables(CandidateBasis basis, LocalDate today, String rule) {
        return tablesWithoutCourse(basis, today, rule) + filled(COURSE, basis, today);
    }

    /** For columns without what renewals ask for, see {@link LeanStatement}. */
    static String tablesWithoutCourse(CandidateBasis basis, LocalDate today, String rule) {
        return filled(TABLES, basis, today).replace("%(rows)s", basis.rows).replace("%(rule)s", rule);
    }

    static String columns(CandidateBasis basis, LocalDate today) {
        String joined = " JOIN unit_progress up ON up.unit_id = u.id AND up.enrolment_id = e.id";
        String hours = hours(basis, today, "");
        String[] beside = basis.beside();
        String columns = COLUMNS.replace("%(minHours)s", modes("r.min_%s"))
                .replace("%(beside)s", beside[0] + " cohort_zh, " + beside[1] + " cohort_en")
                .replace(
                        "%(modeHours)s",
                        modes("CASE WHEN r.min_%1$s IS NULL THEN 0 ELSE " + hours(basis, today, " AND he.mode = '%2$s'")
                                + " END hours_%1$s"))
                .replace(
                        "%(hours)s",
                        basis.pick("CASE WHEN r.evidence_months IS NULL THEN e.hours ELSE " + hours + " END", hours))
                .replace("%(units)s", basis.pick(units("e.required_units", ""), "0"))
                .replace("%(done)s", basis.pick(units("e.required_done", joined), "0"))
                .replace("%(practices)s", basis.pick(PRACTICES.formatted(today), "0"))
                .replace(
                        "%(studied)s",
                        basis.pick(
                                "e.enrolled_at, (SELECT MAX(up.completed_at) FROM unit_progress up WHERE up.enrolment_id = e.id)"
                                        + " last_studied",
                                "e.nominated_at enrolled_at, e.nominated_at last_studied"))
                .replace("%(tries)s", TRIES + basis.pick("a.enrolment_id = e.id", "a.person_id = e.person_id"))
                .replace("%(held)s", PREREQUISITES.formatted("", today))
                .replace("%(lacking)s", PREREQUISITES.formatted("NOT", today))
                .replace("%(credentials)s", CREDENTIALS)
                .replace(
                        "%(periodHours)s",
                        HOURS.formatted("he.person_id = e.person_id", " AND he.entered_at > l.issued_at"));
        return filled(columns, basis, today);
    }

    /** A condition over the tables: the candidate waits for a certificate, the first or the next one. */
    static String waits(CandidateBasis basis, LocalDate today) {
        return filled("(CASE WHEN %(renewing)s THEN l.%(column)s <=> e.id ELSE %(first)s END)", basis, today);
    }

    /** A condition over the tables: the last certificate is to be renewed now, by a rule of its own. */
    static String renewing(LocalDate today) {
        return RENEWING.formatted(today);
    }

    private static String filled(String text, CandidateBasis basis, LocalDate today) {
        return text.replace("%(first)s", "(" + basis.first + ")")
                .replace("%(column)s", basis.column)
                .replace("%(renewing)s", RENEWING.formatted(today))
                .replace("%(today)s", today.toString());
    }

    private static String units(String counter, String joined) {
        return "CASE WHEN r.required_modules IS NULL THEN " + counter + " ELSE " + UNITS.formatted(joined) + " END";
    }

    private static String hours(CandidateBasis basis, LocalDate today, String more) {
        String whose = basis.pick("he.enrolment_id = e.id", "he.person_id = e.person_id");
        return HOURS.formatted(whose, RECENT.formatted(today) + more);
    }

    private static String modes(String text) {
        return Arrays.stream(LearningMode.values())
                .map(mode -> text.formatted(column(mode), mode))
                .collect(Collectors.joining(", "));
    }
}
