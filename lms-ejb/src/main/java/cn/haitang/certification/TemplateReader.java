package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads templates; whether the reader may is the caller's check. */
@ApplicationScoped
class TemplateReader {

    private static final String SELECT =
            "SELECT v.id, v.template_id, t.name, v.version, v.published_at, v.brand, v.body_zh,"
                    + " v.body_en, v.signatory, v.name_font, v.logo, v.seal, v.background"
                    + " FROM certificate_template_version v JOIN certificate_template t ON t.id = v.template_id WHERE ";

    private static final String NEWEST_PUBLISHED =
            "v.published_at IS NOT NULL AND v.template_id = (SELECT ct.template_id"
                    + " FROM certificate_type ct WHERE ct.id = ?) ORDER BY v.version DESC";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TemplatePictures pictures;

    /** All versions, templates by name, the newest version first. */
    List<TemplateView> all() {
        return Row.list(em.createNativeQuery(SELECT + "TRUE ORDER BY t.id, v.version DESC"), TemplateReader::view);
    }

    Optional<TemplateView> version(long id) {
        return Row.first(em.createNativeQuery(SELECT + "v.id = ?").setParameter(1, id), TemplateReader::view);
    }

    /** What a certificate of this type would be issued with now. */
    TemplateView ofType(long typeId) {
        return Row.first(em.createNativeQuery(SELECT + NEWEST_PUBLISHED).setParameter(1, typeId), TemplateReader::view)
                .orElse(TemplateView.STANDARD);
    }

    /** What a certificate was issued with. */
    TemplateView ofCertificate(long certificateId) {
        String frozen = "v.id = (SELECT c.template_version_id FROM certificate c WHERE c.id = ?)";
        return Row.first(em.createNativeQuery(SELECT + frozen).setParameter(1, certificateId), TemplateReader::view)
                .orElse(TemplateView.STANDARD);
    }

    /** The same by the certificate's public id, for whoever the condition lets read it. */
    TemplateView ofCertificate(String publicId, String readable) {
        String frozen =
                "v.id = (SELECT q.template_version_id FROM certificate q JOIN territory t ON t.id = q.territory_id"
                        + " WHERE q.public_id = ? AND " + readable + ")";
        return Row.first(em.createNativeQuery(SELECT + frozen).setParameter(1, publicId), TemplateReader::view)
                .orElse(TemplateView.STANDARD);
    }

    /** A version that certificates show to their readers: published, and, unless all are wanted, on one of this person's. */
    Optional<TemplateView> shown(long id, long holder, boolean all) {
        String own = all
                ? "TRUE"
                : "EXISTS (SELECT 1 FROM certificate c WHERE c.template_version_id = v.id AND c.person_id = " + holder
                        + ")";
        return Row.first(
                em.createNativeQuery(SELECT + "v.published_at IS NOT NULL AND v.id = ? AND " + own)
                        .setParameter(1, id),
                TemplateReader::view);
    }

    /** @throws DomainException a picture is missing */
    CertificateLook look(TemplateView view) {
        return new CertificateLook(
                view.design(), pictures.of(view.logo()), pictures.of(view.seal()), pictures.of(view.background()));
    }

    private static TemplateView view(Row row) {
        return new TemplateView(
                row.id(0),
                row.id(1),
                row.text(2),
                row.count(3),
                row.instantOrNull(4),
                new TemplateDesign(row.text(5), row.text(6), row.text(7), row.text(8), row.text(9)),
                row.textOrNull(10),
                row.textOrNull(11),
                row.textOrNull(12));
    }
}
