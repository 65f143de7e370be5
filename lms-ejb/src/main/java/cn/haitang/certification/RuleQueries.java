package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds of certificates with the versions of their rules. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RuleQueries {

    /** A kind of certificate. @param version of the rule in force; null: none yet. @param planned first day of a version to come. @param chosen of no camp: people are chosen for it */
    public record TypeRow(
            long id,
            Purpose purpose,
            Bilingual title,
            Bilingual issuer,
            String issuerCode,
            Bilingual camp,
            String template,
            @Nullable Integer version,
            @Nullable LocalDate since,
            @Nullable LocalDate planned,
            boolean draft,
            long good,
            boolean chosen)
            implements Serializable {}

    /** What a rule may name. */
    public record Choice(String key, Bilingual title) {}

    public record Practice(long id, Bilingual title, boolean retired, long signed) {}

    /** Who changed what in a draft. */
    public record Edit(Instant at, String by, int version, List<RuleDesign.Difference> changes) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Rules rules;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /** All kinds, in the order of the camps. Holders are counted inside the viewer's scope. */
    public List<TypeRow> types() {
        LocalDate today = current.today();
        return Row.list(
                em.createNativeQuery("SELECT ct.id, ct.purpose, ct.title_zh, ct.title_en, ct.issuer_zh, ct.issuer_en,"
                        + " ct.issuer_code, COALESCE(k.title_zh, '') camp_zh, COALESCE(k.title_en, '') camp_en, tm.name, r.version, CAST(r.valid_from AS CHAR),"
                        + " (SELECT CAST(MIN(pr.valid_from) AS CHAR) FROM certificate_rule pr WHERE pr.certificate_type_id = ct.id"
                        + " AND pr.published_at IS NOT NULL AND pr.valid_from > '" + today + "') planned,"
                        + " EXISTS (SELECT 1 FROM certificate_rule dr WHERE dr.certificate_type_id = ct.id AND dr.published_at IS NULL) draft,"
                        + " (SELECT COUNT(*) FROM certificate q JOIN territory t ON t.id = q.territory_id"
                        + " WHERE q.certificate_type_id = ct.id AND q.revoked_at IS NULL AND q.replaced_at IS NULL"
                        + " AND (q.valid_until IS NULL OR q.valid_until >= '" + today + "') AND "
                        + access.overview().covers("t.path", "q.industry_id") + ") good"
                        + " FROM certificate_type ct LEFT JOIN camp k ON k.id = ct.camp_id"
                        + " JOIN certificate_template tm ON tm.id = ct.template_id LEFT JOIN certificate_rule r ON r.id = "
                        + CandidateSql.inForce(today) + " ORDER BY k.position IS NULL, k.position, ct.id"),
                row -> new TypeRow(
                        row.id(0),
                        Purpose.valueOf(row.text(1)),
                        row.bilingual(2),
                        row.bilingual(4),
                        row.text(6),
                        row.bilingual(7),
                        row.text(9),
                        row.countOrNull(10),
                        day(row.textOrNull(11)),
                        day(row.textOrNull(12)),
                        row.flag(13),
                        row.id(14),
                        row.text(7).isEmpty()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** @throws DomainException no such type */
    public TypeRow type(long typeId) {
        return types().stream()
                .filter(type -> type.id() == typeId)
                .findFirst()
                .orElseThrow(() -> new DomainException(CertificationError.TYPE_NOT_FOUND));
    }

    /** All versions of a type's rule, the newest first. */
    public List<RuleView> versions(long typeId) {
        LocalDate today = current.today();
        List<CertificateRule> all = rules.ofType(typeId);
        long inForce = all.stream()
                .filter(rule -> rule.holdsOn(today))
                .findFirst()
                .map(CertificateRule::id)
                .orElse(0L);
        Map<Long, String> names = Row.list(
                        em.createNativeQuery("SELECT DISTINCT p.id, p.name FROM person p JOIN certificate_rule r"
                                        + " ON p.id IN (r.edited_by, r.published_by) WHERE r.certificate_type_id = ?")
                                .setParameter(1, typeId),
                        row -> Map.entry(row.id(0), row.text(1)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return all.stream().map(rule -> rule.view(inForce, today, names)).toList();
    }

    /** Who changed what, the newest first. */
    public List<Edit> edits(long typeId) {
        return Row.list(
                em.createNativeQuery("SELECT x.edited_at, p.name, r.version, x.changes FROM certificate_rule_edit x"
                                + " JOIN certificate_rule r ON r.id = x.certificate_rule_id JOIN person p ON p.id = x.edited_by"
                                + " WHERE r.certificate_type_id = ? ORDER BY x.id DESC LIMIT 50")
                        .setParameter(1, typeId),
                row -> new Edit(row.instant(0), row.text(1), row.count(2), changes(row.text(3))));
    }

    private static List<RuleDesign.Difference> changes(String log) {
        return Arrays.stream(log.split("\n"))
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new RuleDesign.Difference(parts[0], parts[1], parts[2]))
                .toList();
    }

    public List<Practice> practices(long typeId) {
        return Row.list(
                em.createNativeQuery("SELECT p.id, p.title_zh, p.title_en, p.retired, (SELECT COUNT(*) FROM"
                                + " practice_signoff s WHERE s.practice_id = p.id AND s.withdrawn_at IS NULL) signed"
                                + " FROM practice p WHERE p.certificate_type_id = ? ORDER BY p.retired, p.id")
                        .setParameter(1, typeId),
                row -> new Practice(row.id(0), row.bilingual(1), row.flag(3), row.id(4)));
    }

    /** Modules of the type's camp that have required units. */
    public List<Choice> modules(long typeId) {
        return choices(
                em.createNativeQuery("SELECT m.slug, m.title_zh, m.title_en FROM module m JOIN certificate_type ct"
                                + " ON ct.camp_id = m.camp_id WHERE ct.id = ? AND NOT m.retired AND EXISTS (SELECT 1 FROM unit u"
                                + " WHERE u.module_id = m.id AND u.required AND NOT u.retired) ORDER BY m.position")
                        .setParameter(1, typeId));
    }

    /** Exams that stand in the type's camp; of all camps for a type of none. */
    public List<Choice> exams(long typeId) {
        return choices(em.createNativeQuery("SELECT DISTINCT x.slug, x.title_zh, x.title_en FROM exam x JOIN unit u"
                        + " ON u.exam_slug = x.slug AND NOT u.retired JOIN module m ON m.id = u.module_id"
                        + " JOIN certificate_type ct ON COALESCE(ct.camp_id, m.camp_id) = m.camp_id WHERE ct.id = ?")
                .setParameter(1, typeId));
    }

    /** Other kinds of certificates. */
    public List<Choice> others(long typeId) {
        return choices(
                em.createNativeQuery("SELECT slug, title_zh, title_en FROM certificate_type WHERE id <> ? ORDER BY id")
                        .setParameter(1, typeId));
    }

    private static List<Choice> choices(Query query) {
        return Row.list(query, row -> new Choice(row.text(0), row.bilingual(1)));
    }

    /** Whether the acting person may change rules. */
    public boolean mayEdit() {
        return !current.hasRole(Roles.AUDITOR) && access.mayRule();
    }
}
