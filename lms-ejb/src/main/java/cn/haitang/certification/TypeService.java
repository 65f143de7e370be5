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
import org.jspecify.annotations.Nullable;

/**
 * Makes types of certificates and changes what they say of themselves. Like their rules, types hold everywhere: it takes a
 * manager of everything, or an administrator. What was issued keeps its own facts.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class TypeService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TypeVersions versions;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Fonts fonts;

    @Inject
    private Clock clock;

    /**
     * A type of its own, with a draft of its first rule. Nothing is issued before that is published.
     *
     * @param campId where it is learned; null: of no camp, people are chosen. Never changed afterwards
     * @return the type's id
     * @throws DomainException see {@link TypeError}
     */
    public long create(TypeFacts facts, @Nullable Long campId, long templateId) {
        access.mustRule();
        TypeFacts said = facts.stripped();
        said.mustBePrintable(fonts);
        if (campId != null && missing("SELECT id FROM camp WHERE id = ?", campId)) {
            throw new DomainException(TypeError.CAMP_UNKNOWN);
        }
        CertificateType type = new CertificateType("page:new-" + PublicId.next(), campId);
        type.say(said, 1, true);
        em.persist(type);
        em.flush();
        type.nameItself();
        em.flush();
        versions.add(type.id(), said, false, true, current.id());
        use(type.id(), templateId);
        em.persist(CertificateRule.first(type.id(), campId != null, current.id(), clock.instant()));
        return type.id();
    }

    /**
     * From now on certificates of this type say this, and the page decides over the course's file.
     *
     * @param seen the version that was on the page
     * @throws DomainException changed meanwhile, or see {@link TypeError}
     */
    public void describe(long typeId, int seen, TypeFacts facts, long templateId) {
        access.mustRule();
        TypeFacts said = facts.stripped();
        said.mustBePrintable(fonts);
        CertificateType type = locked(typeId);
        type.mustStillBe(seen);
        use(typeId, templateId);
        if (!type.facts().equals(said)) {
            type.say(said, versions.add(typeId, said, false, true, current.id()), true);
        }
    }

    /** What the course's file says holds again, and its next changes are taken over. */
    public void takeFile(long typeId, int seen) {
        access.mustRule();
        CertificateType type = locked(typeId);
        type.mustStillBe(seen);
        TypeFacts file = versions.newestOfFile(typeId)
                .filter(said -> type.decidedOnPage())
                .orElseThrow(() -> new DomainException(TypeError.NOTHING_FROM_FILE))
                .facts();
        type.say(file, versions.add(typeId, file, true, true, current.id()), false);
    }

    private CertificateType locked(long typeId) {
        CertificateType type = em.find(CertificateType.class, typeId, LockModeType.PESSIMISTIC_WRITE);
        if (type == null) {
            throw new DomainException(CertificationError.TYPE_NOT_FOUND);
        }
        em.refresh(type);
        return type;
    }

    private void use(long typeId, long templateId) {
        if (missing(
                "SELECT id FROM certificate_template_version WHERE published_at IS NOT NULL AND template_id = ?",
                templateId)) {
            throw new DomainException(TypeError.TEMPLATE_UNKNOWN);
        }
        em.createNativeQuery("UPDATE certificate_type SET template_id = ? WHERE id = ?")
                .setParameter(1, templateId)
                .setParameter(2, typeId)
                .executeUpdate();
    }

    private boolean missing(String sql, long id) {
        return em.createNativeQuery(sql).setParameter(1, id).getResultList().isEmpty();
    }
}
