package cn.haitang.certification;

import java.time.LocalDate;

/** Who may issue: a manager's grant must cover the person and be of a territory as large as the rule asks for. */
final class IssueRight {

    private IssueRight() {}

    /** A condition over t (territory), m (membership) and r (the rule in force). */
    static String of(long personId, LocalDate today) {
        return """
                EXISTS (SELECT 1 FROM role_grant ig LEFT JOIN territory it ON it.id = ig.territory_id
                 WHERE ig.person_id = %1$d AND ig.role = 'MANAGER' AND ig.valid_from <= '%2$s'
                   AND (ig.valid_to IS NULL OR ig.valid_to >= '%2$s')
                   AND (ig.territory_id IS NULL OR t.path LIKE CONCAT(it.path, '%%'))
                   AND (ig.industry_id IS NULL OR ig.industry_id = m.industry_id)
                   AND (ig.territory_id IS NULL OR %3$s))""".formatted(personId, today, IssueLevel.reaches("it.kind", "r.issue_level"));
    }
}
