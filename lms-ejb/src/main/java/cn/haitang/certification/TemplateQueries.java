package cn.haitang.certification;

import cn.haitang.certification.print.Fonts;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedSettings;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Templates and how they look on a sample. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateQueries {

    /** A kind of certificate and its template. */
    public record Use(long typeId, Bilingual title, long templateId) {}

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TemplateReader reader;

    @Inject
    private CertificatePdf sheets;

    @Inject
    private Fonts fonts;

    @Inject
    private SharedSettings settings;

    @Inject
    private Clock clock;

    /** All versions of all templates, the newest of each first. */
    public List<TemplateView> all() {
        return reader.all();
    }

    public List<Use> uses() {
        return Row.list(
                em.createNativeQuery("SELECT id, title_zh, title_en, template_id FROM certificate_type ORDER BY id"),
                row -> new Use(row.id(0), row.bilingual(1), row.id(3)));
    }

    /**
     * A sheet of this version for somebody who doesn't exist, not signed: PDF.
     *
     * @param name as long and as rare as one likes to try
     * @throws DomainException no such version, a picture is missing, or the name can't be printed
     */
    public byte[] sample(long versionId, String name) {
        String missing = fonts.missing(Fonts.Style.BOLD, name);
        if (!missing.isEmpty()) {
            throw new DomainException(CertificationError.NAME_UNPRINTABLE, missing);
        }
        TemplateView version =
                reader.version(versionId).orElseThrow(() -> new DomainException(TemplateError.NOT_FOUND));
        return sheets.render(view(version, name), reader.look(version), clock.instant(), List.of());
    }

    /** The words of the first type that uses the template, else of any. */
    private CertificateView view(TemplateView version, String name) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        String type = "SELECT title_zh, title_en, statement_zh, statement_en, issuer_zh, issuer_en, issuer_code FROM"
                + " certificate_type ORDER BY template_id = ? DESC, id";
        return Row.first(
                        em.createNativeQuery(type).setParameter(1, version.templateId()),
                        row -> new CertificateView(
                                "0".repeat(32),
                                new Serial(row.text(6), today.getYear(), 1).text(),
                                name,
                                row.bilingual(0),
                                row.bilingual(2),
                                Bilingual.of("行业", "Industry"),
                                row.bilingual(4),
                                today.minusMonths(2),
                                today,
                                HOURS,
                                null,
                                today,
                                today.plusYears(2),
                                Standing.untouched(),
                                CertificateView.Chain.ALONE,
                                Validity.VALID))
                .orElseThrow(() -> new DomainException(CertificationError.TYPE_NOT_FOUND));
    }
}
