package cn.haitang.certification;

import cn.haitang.organisation.Scope;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of the register; which scope is the caller's to say. */
@ApplicationScoped
class RegisterReader {

    private static final String FROM = " FROM certificate q JOIN certificate_type ct ON ct.id = q.certificate_type_id"
            + " JOIN certificate_rule r ON r.id = q.certificate_rule_id JOIN territory t ON t.id = q.territory_id WHERE ";

    private static final String OVER = "(q.revoked_at IS NOT NULL OR q.replaced_at IS NOT NULL)";

    /** As {@link Standing#suspendedOn} says it; the day as a literal. */
    private static final String SUSPENDED = "(NOT " + OVER
            + " AND q.suspended_at IS NOT NULL AND (q.suspended_until IS NULL OR q.suspended_until >= '%s'))";

    @PersistenceContext
    private EntityManager em;

    List<RegisterRow> rows(RegisterFilter filter, Scope scope, LocalDate today, int first, int size) {
        Condition condition = condition(filter, scope, today);
        return Row.list(
                query(
                        "SELECT q.public_id, q.serial, q.holder_name, q.title_zh, q.title_en, q.issuer_zh, q.issuer_en,"
                                + " t.name_zh, t.name_en, q.industry_zh, q.industry_en, CAST(q.issued_on AS CHAR),"
                                + " CAST(q.valid_until AS CHAR), r.version, " + state(today) + FROM + condition.sql()
                                + " ORDER BY "
                                + filter.order() + " LIMIT " + first + ", " + size,
                        condition),
                row -> new RegisterRow(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.bilingual(3),
                        row.bilingual(5),
                        row.bilingual(7),
                        row.bilingual(9),
                        LocalDate.parse(row.text(11)),
                        row.isNull(12) ? null : LocalDate.parse(row.text(12)),
                        row.count(13),
                        row.text(14)));
    }

    private static String state(LocalDate today) {
        return "CASE WHEN " + OVER + " THEN 'OVER' WHEN " + SUSPENDED.formatted(today)
                + " THEN 'SUSPENDED' WHEN q.valid_until < '" + today + "' THEN 'EXPIRED' ELSE 'GOOD' END";
    }

    /** By the territories right below the one asked for, or below the city; what lies in that one itself stands beside them. */
    RegisterSums sums(RegisterFilter filter, Scope scope, LocalDate today) {
        Condition condition = condition(filter, scope, today);
        String from = FROM.replace(
                " WHERE ",
                " JOIN territory pt ON pt.path = CONCAT(TRIM(TRAILING '/' FROM SUBSTRING_INDEX(t.path, '/', "
                        + (level(filter.territoryId()) + 1)
                        + ")), '/') JOIN industry i ON i.id = q.industry_id WHERE ");
        return RegisterSums.of(Row.list(
                query(
                        "SELECT pt.id, pt.name_zh, pt.name_en, i.id AS industry, i.name_zh AS industry_zh,"
                                + " i.name_en AS industry_en, " + state(today) + " AS state, COUNT(*)" + from
                                + condition.sql() + " GROUP BY pt.id, i.id, state ORDER BY pt.path, i.id",
                        condition),
                row -> new RegisterSums.Found(
                        row.id(0), row.bilingual(1), row.id(3), row.bilingual(4), row.text(6), row.id(7))));
    }

    /** How many slashes its path has: two for the city. */
    private int level(@Nullable Long territoryId) {
        List<?> levels = em.createNativeQuery(
                        "SELECT LENGTH(path) - LENGTH(REPLACE(path, '/', '')) FROM territory WHERE id = ?")
                .setParameter(1, territoryId)
                .getResultList();
        return levels.isEmpty() ? 2 : ((Number) levels.get(0)).intValue();
    }

    long count(RegisterFilter filter, Scope scope, LocalDate today) {
        Condition condition = condition(filter, scope, today);
        return ((Number) condition.on(em, "SELECT COUNT(*)" + FROM)).longValue();
    }

    /** How many people hold one of these. */
    long holders(RegisterFilter filter, Scope scope, LocalDate today) {
        Condition condition = condition(filter, scope, today);
        return ((Number) condition.on(em, "SELECT COUNT(DISTINCT q.person_id)" + FROM)).longValue();
    }

    /** Holders who are not in the cohort yet and whose place today lies in the scope, in order. */
    List<Long> notIn(long cohortId, RegisterFilter filter, Scope scope, LocalDate today, int most) {
        Condition condition = condition(filter, scope, today)
                .and("NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = q.person_id AND e.status <> 'WITHDRAWN'"
                        + " AND e.cohort_id = " + cohortId + ")")
                .and("EXISTS (SELECT 1 FROM membership hm JOIN territory ht ON ht.id = hm.territory_id"
                        + " WHERE hm.person_id = q.person_id AND hm.valid_to IS NULL AND "
                        + scope.covers("ht.path", "hm.industry_id") + ")");
        return Row.list(
                query(
                        "SELECT DISTINCT q.person_id, 0" + FROM + condition.sql() + " ORDER BY q.person_id LIMIT "
                                + most,
                        condition),
                row -> row.id(0));
    }

    private Query query(String sql, Condition condition) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < condition.values().size(); i++) {
            query.setParameter(i + 1, condition.values().get(i));
        }
        return query;
    }

    private static Condition condition(RegisterFilter filter, Scope scope, LocalDate today) {
        Condition condition = Condition.of(scope.covers("t.path", "q.industry_id"))
                .and(filter.issuerCode().isBlank() ? null : filter.issuerCode().strip(), "ct.issuer_code = ?")
                .and(filter.typeId(), "q.certificate_type_id = ?")
                .and(filter.ruleVersion(), "r.version = ?")
                .and(filter.from() == null ? null : filter.from().toString(), "q.issued_on >= ?")
                .and(filter.to() == null ? null : filter.to().toString(), "q.issued_on <= ?")
                .and(filter.territoryId(), "t.path LIKE CONCAT((SELECT path FROM territory WHERE id = ?), '%')")
                .and(filter.industryId(), "q.industry_id = ?")
                .like(filter.text(), "q.holder_name", "q.serial");
        String suspended = SUSPENDED.formatted(today);
        String standing = "NOT " + OVER + " AND NOT " + suspended;
        return switch (filter.state()) {
            case "GOOD" -> condition.and(standing + " AND (q.valid_until IS NULL OR q.valid_until >= '" + today + "')");
            case "EXPIRED" -> condition.and(standing + " AND q.valid_until < '" + today + "'");
            case "SUSPENDED" -> condition.and(suspended);
            case "OVER" -> condition.and(OVER);
            default -> condition;
        };
    }
}
