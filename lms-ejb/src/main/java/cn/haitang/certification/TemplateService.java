package cn.haitang.certification;

import cn.haitang.certification.print.Fonts;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Edits how certificates look. Templates hold for the whole installation, so administrators alone edit them. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class TemplateService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TemplatePictures pictures;

    @Inject
    private TemplateReader reader;

    @Inject
    private Fonts fonts;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** The template's draft, begun as a copy of its newest version when there is none. */
    public long draft(long templateId) {
        TemplateVersion newest = newest(templateId).orElseThrow(() -> new DomainException(TemplateError.NOT_FOUND));
        if (newest.isDraft()) {
            return newest.id();
        }
        TemplateVersion draft = new TemplateVersion(templateId, newest.version() + 1, newest, current.id());
        em.persist(draft);
        em.flush();
        return draft.id();
    }

    /**
     * A template of its own that begins like another version.
     *
     * @return its draft
     * @throws DomainException the name is taken, empty, or longer than 60 characters
     */
    public long copy(long versionId, String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > 60) {
            throw new DomainException(TemplateError.LENGTH, "name", 1, 60);
        }
        TemplateVersion like = version(versionId);
        int made = em.createNativeQuery("INSERT IGNORE INTO certificate_template (name) VALUES (?)")
                .setParameter(1, given)
                .executeUpdate();
        if (made == 0) {
            throw new DomainException(TemplateError.NAME_TAKEN, given);
        }
        Number id = (Number) em.createNativeQuery("SELECT id FROM certificate_template WHERE name = ?")
                .setParameter(1, given)
                .getSingleResult();
        TemplateVersion draft = new TemplateVersion(id.longValue(), 1, like, current.id());
        em.persist(draft);
        em.flush();
        return draft.id();
    }

    /** @throws DomainException not printable (see {@link TemplateDesign}), or published */
    public void edit(long versionId, TemplateDesign design) {
        design.mustBePrintable(fonts);
        version(versionId).edit(design, current.id());
    }

    /** @param file PNG or JPEG up to 5 MB; null takes the picture away. @throws DomainException unreadable, or published */
    public void picture(long versionId, PictureSlot slot, byte @Nullable [] file) {
        TemplateVersion version = version(versionId);
        version.picture(slot, file == null ? null : pictures.take(file, slot), current.id());
    }

    /** From now on certificates are issued with it. @throws DomainException a picture is missing, or published already */
    public void publish(long versionId) {
        TemplateVersion version = version(versionId);
        version.design().mustBePrintable(fonts);
        reader.look(version.view(""));
        version.publish(clock.instant());
    }

    /** Certificates of this type are issued with this template from now on. */
    public void use(long typeId, long templateId) {
        int changed = em.createNativeQuery(
                        "UPDATE certificate_type SET template_id = ? WHERE id = ? AND EXISTS (SELECT 1"
                                + " FROM certificate_template_version v WHERE v.template_id = ? AND v.published_at IS NOT NULL)")
                .setParameter(1, templateId)
                .setParameter(2, typeId)
                .setParameter(3, templateId)
                .executeUpdate();
        if (changed == 0) {
            throw new DomainException(TemplateError.NOT_FOUND);
        }
    }

    private Optional<TemplateVersion> newest(long templateId) {
        return em.createQuery(
                        "SELECT v FROM TemplateVersion v WHERE v.templateId = :template ORDER BY v.version DESC",
                        TemplateVersion.class)
                .setParameter("template", templateId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TemplateVersion version(long id) {
        TemplateVersion found = em.find(TemplateVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainException(TemplateError.NOT_FOUND);
        }
        return found;
    }
}
