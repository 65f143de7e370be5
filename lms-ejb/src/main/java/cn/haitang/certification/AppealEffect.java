package cn.haitang.certification;

import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.organisation.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** What a decided appeal does. Called by {@link AppealService}, which checked the rights. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AppealEffect {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeEffect changes;

    @Inject
    private CertificateReplacer replacer;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** The holder is told in any case, by the certificate that counts from now on. */
    public void of(CertificateChange against, boolean granted, String why, long by) {
        if (granted && against.kind() == ChangeKind.REVOKE) {
            replacer.lockNumber(against.certificateId());
        }
        Certificate certificate = em.find(Certificate.class, against.certificateId());
        em.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
        long counts = granted ? undo(certificate, against, why, by) : certificate.id();
        notices.tell(
                certificate.personId(),
                counts,
                granted ? Notices.Kind.APPEAL_GRANTED : Notices.Kind.APPEAL_REFUSED,
                why);
    }

    private long undo(Certificate certificate, CertificateChange against, String why, long by) {
        if (against.kind() == ChangeKind.SUSPEND) {
            if (certificate.standing().suspendedOn(current.today())
                    && !certificate.standing().isOver()) {
                CertificateChange lifting = new CertificateChange(
                        certificate.id(), Proposal.of(ChangeKind.LIFT, why), new EvidenceFile(), by, clock.instant());
                lifting.doneAtOnce();
                em.persist(lifting);
                changes.of(lifting, by);
            }
            return certificate.id();
        }
        if (anotherIsLive(certificate)) {
            return certificate.id();
        }
        certificate.makeWayAfterAppeal(clock.instant());
        return replacer.replace(certificate, null, by);
    }

    /** Issued since: then there is nothing to give back. */
    private boolean anotherIsLive(Certificate certificate) {
        return !em.createNativeQuery("SELECT 1 FROM certificate WHERE person_id = ? AND certificate_type_id = ?"
                        + " AND revoked_at IS NULL AND replaced_at IS NULL AND id > ?")
                .setParameter(1, certificate.personId())
                .setParameter(2, certificate.typeId())
                .setParameter(3, certificate.id())
                .getResultList()
                .isEmpty();
    }
}
