package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the statement of {@link CandidateSql} selects, in the order in which {@link CandidateReader} reads it. */
final class CandidateColumns {

    private static final String UNITS = "(SELECT COUNT(*) FROM unit u JOIN module mo ON mo.id = u.module_id%s WHERE"
            + " mo.camp_id = c.camp_id AND u.required AND NOT u.retired AND NOT mo.retired AND FIND_IN_SET(mo.slug,"
            + " r.required_modules))";

    /** Entered within the months of the rule; what was reversed, and the reversal, count no longer. */
    private static final String HOURS =
            "COALESCE((SELECT SUM(he.hours) FROM hours_entry he WHERE he.enrolment_id = e.id"
                    + " AND he.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM hours_entry re WHERE re.reverses_id = he.id)"
                    + " AND (r.evidence_months IS NULL OR he.entered_at >= '%1$s' - INTERVAL r.evidence_months MONTH)%2$s), 0)";

    private static final String TRIES = "FROM attempt a WHERE a.exam_id = x.id AND a.enrolment_id = e.id";

    private static final String OLD_BEST = "(SELECT MAX(a.score) " + TRIES + " AND a.submitted_at IS NOT NULL"
            + " AND (r.exam_attempts IS NULL OR a.number <= r.exam_attempts))";

    private static final String PRACTICES =
            "(SELECT COUNT(*) FROM practice_signoff ps JOIN practice pr ON pr.id = ps.practice_id"
                    + " WHERE ps.enrolment_id = e.id AND ps.withdrawn_at IS NULL AND pr.certificate_type_id = ct.id"
                    + " AND (r.evidence_months IS NULL OR ps.practised_on >= '%s' - INTERVAL r.evidence_months MONTH))";

    /** @param 1 what of them is wanted; 2: empty or NOT; 3: the day */
    private static final String PREREQUISITES =
            "(SELECT %1$s FROM certificate_type pt WHERE FIND_IN_SET(pt.slug, r.prerequisites)"
                    + " AND %2$s EXISTS (SELECT 1 FROM certificate pc WHERE pc.certificate_type_id = pt.id"
                    + " AND pc.person_id = e.person_id AND pc.revoked_at IS NULL AND pc.replaced_at IS NULL"
                    + " AND (pc.suspended_at IS NULL OR pc.suspended_until < '%3$s')"
                    + " AND (pc.valid_until IS NULL OR pc.valid_until >= '%3$s')))";

    private static final String CREDENTIALS =
            "(SELECT COALESCE(GROUP_CONCAT(xc.kind), '') FROM external_credential xc WHERE xc.person_id = e.person_id"
                    + " AND FIND_IN_SET(xc.kind, r.credentials) AND %s)";

    private static final String COLUMNS = """
            SELECT e.id enrolment_id, e.person_id, p.name, c.name_zh cohort_zh, c.name_en cohort_en,
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
             %(held)s certificates_held, %(lackingZh)s lacking_zh, %(lackingEn)s lacking_en,
             %(accepted)s accepted, %(waiting)s waiting, %(oldBest)s old_best,
             m.territory_id, m.industry_id, i.name_zh industry_zh, i.name_en industry_en,
             e.enrolled_at, (SELECT MAX(up.completed_at) FROM unit_progress up WHERE up.enrolment_id = e.id) last_studied,
             (SELECT MAX(l.id) FROM certificate l WHERE l.person_id = e.person_id AND l.certificate_type_id = ct.id
               AND l.revoked_at IS NULL AND l.replaced_at IS NULL) last_live, r.exam_slug,
             r.required_modules IS NOT NULL some_modules
            """;

    private CandidateColumns() {}

    /** @param asked what the rules ask for, or more; the columns of anything else say that there is nothing */
    static String of(LocalDate today, Set<Lookup> asked) {
        String joined = " JOIN unit_progress up ON up.unit_id = u.id AND up.enrolment_id = e.id";
        boolean recent = asked.contains(Lookup.RECENT);
        boolean modules = asked.contains(Lookup.MODULES);
        return COLUMNS.replace("%(minHours)s", modes("r.min_%s"))
                .replace("%(modeHours)s", modes(ofMode(today, asked.contains(Lookup.MODES)) + " hours_%1$s"))
                .replace(
                        "%(hours)s", unless("r.evidence_months IS NULL", "e.hours", HOURS.formatted(today, ""), recent))
                .replace(
                        "%(units)s",
                        unless("r.required_modules IS NULL", "e.required_units", UNITS.formatted(""), modules))
                .replace(
                        "%(done)s",
                        unless("r.required_modules IS NULL", "e.required_done", UNITS.formatted(joined), modules))
                .replace(
                        "%(practices)s",
                        unless(
                                "r.practice_count = 0",
                                "0",
                                PRACTICES.formatted(today),
                                asked.contains(Lookup.PRACTICE)))
                .replace("%(held)s", prerequisites("0", "COUNT(*)", "", today, asked))
                .replace(
                        "%(lackingZh)s",
                        prerequisites(
                                "''", "COALESCE(GROUP_CONCAT(pt.title_zh SEPARATOR '、'), '')", "NOT", today, asked))
                .replace(
                        "%(lackingEn)s",
                        prerequisites(
                                "''", "COALESCE(GROUP_CONCAT(pt.title_en SEPARATOR ', '), '')", "NOT", today, asked))
                .replace(
                        "%(accepted)s",
                        credentials(
                                "xc.status = 'ACCEPTED' AND (xc.expires_on IS NULL OR xc.expires_on >= '" + today
                                        + "')",
                                asked))
                .replace("%(waiting)s", credentials("xc.status = 'SUBMITTED'", asked))
                .replace("%(oldBest)s", unless("r.evidence_months IS NULL", "NULL", OLD_BEST, recent))
                .replace("%(tries)s", TRIES)
                .replace("%(today)s", today.toString());
    }

    private static String unless(String condition, String otherwise, String lookup, boolean asked) {
        return asked ? "CASE WHEN " + condition + " THEN " + otherwise + " ELSE " + lookup + " END" : otherwise;
    }

    private static String prerequisites(String none, String wanted, String not, LocalDate today, Set<Lookup> asked) {
        return unless(
                "r.prerequisites IS NULL",
                none,
                PREREQUISITES.formatted(wanted, not, today),
                asked.contains(Lookup.CERTIFICATES));
    }

    private static String credentials(String condition, Set<Lookup> asked) {
        return unless(
                "r.credentials IS NULL", "''", CREDENTIALS.formatted(condition), asked.contains(Lookup.CREDENTIALS));
    }

    private static String ofMode(LocalDate today, boolean asked) {
        return unless("r.min_%1$s IS NULL", "0", HOURS.formatted(today, " AND he.mode = '%2$s'"), asked);
    }

    private static String modes(String text) {
        return Arrays.stream(LearningMode.values())
                .map(mode -> text.formatted(CandidateSql.column(mode), mode))
                .collect(Collectors.joining(", "));
    }
}
