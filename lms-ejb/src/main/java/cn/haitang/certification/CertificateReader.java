package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads issued certificates as views. Whether the reader may see them is the caller's check. */
@ApplicationScoped
class CertificateReader {

    private static final String SELECT = """
            SELECT q.public_id, q.serial, q.holder_name, q.title_zh, q.title_en, q.statement_zh, q.statement_en,
             q.industry_zh, q.industry_en, q.issuer_zh, q.issuer_en, q.studied_from, q.studied_to, q.hours, q.score,
             q.issued_on, q.valid_until, q.suspended_at, q.suspended_until, q.suspension_reason, q.revoked_at,
             q.revocation_reason, q.replaced_at, q.voided, b.public_id, b.serial, q.replaces_id IS NOT NULL,
             n.public_id, n.serial, n.replaces_id <=> q.id, r.renewal_window_days
             FROM certificate q JOIN territory t ON t.id = q.territory_id JOIN certificate_rule r ON r.id = q.certificate_rule_id
             LEFT JOIN certificate b ON b.id = COALESCE(q.replaces_id, q.renews_id)
             LEFT JOIN certificate n ON n.id = COALESCE((SELECT x.id FROM certificate x WHERE x.replaces_id = q.id),
               (SELECT MAX(x.id) FROM certificate x WHERE x.renews_id = q.id AND x.revoked_at IS NULL))
             WHERE\s""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private CertificationSettings settings;

    /** @param condition over q (certificate) and t (territory), of our own making; values only as parameters */
    List<CertificateView> read(String condition, Object... values) {
        Query query = em.createNativeQuery(SELECT + condition);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        LocalDate today = current.today();
        List<?> rows = query.getResultList();
        return rows.stream().map(columns -> view(new Row(columns), today)).toList();
    }

    Optional<CertificateView> byPublicId(String publicId) {
        return PublicId.looksRight(publicId)
                ? read("q.public_id = ?", publicId).stream().findFirst()
                : Optional.empty();
    }

    private CertificateView view(Row row, LocalDate today) {
        String publicId = row.text();
        String serial = row.text();
        String holder = row.text();
        Bilingual title = row.bilingual();
        Bilingual statement = row.bilingual();
        Bilingual industry = row.bilingual();
        Bilingual issuer = row.bilingual();
        var from = row.day();
        var to = row.day();
        var hours = row.decimal();
        Integer score = row.intOrNull();
        LocalDate issuedOn = row.day();
        LocalDate until = row.dayOrNull();
        Standing standing = Standing.read(row);
        CertificateView.Chain chain = new CertificateView.Chain(link(row), link(row));
        Integer window = row.intOrNull();
        int soonDays = window == null ? settings.soonDays() : window;
        Validity validity = Validity.of(standing, until, today, soonDays);
        return new CertificateView(
                publicId, serial, holder, title, statement, industry, issuer, from, to, hours, score, issuedOn, until,
                standing, chain, validity);
    }

    private static CertificateView.@Nullable Link link(Row row) {
        String publicId = row.textOrNull();
        String serial = row.textOrNull();
        boolean correction = row.flag();
        return publicId == null || serial == null ? null : new CertificateView.Link(publicId, serial, correction);
    }
}
