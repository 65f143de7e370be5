package cn.haitang.certification;

import cn.haitang.shared.jobs.JobQueue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What belongs to an issue in the same transaction: the look is frozen, the files are asked for, and it is told. Called by
 * the issue alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AfterIssue {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private JobQueue jobs;

    @Inject
    private BatchItems items;

    @Inject
    private Notices notices;

    @Inject
    private Event<CertificateIssued> issued;

    /** One of a batch gets its files by the job that issues the batch, any other one by a job of its own. */
    public void issued(Certificate certificate, CertificateIssuer.Order order) {
        freezeAndTell(certificate);
        notices.tell(certificate.personId(), certificate.id(), Notices.Kind.ISSUED, null);
        if (certificate.nominationId() != null) {
            em.createNativeQuery("UPDATE nomination SET status = 'USED' WHERE id = ? AND status = 'OPEN'")
                    .setParameter(1, certificate.nominationId())
                    .executeUpdate();
        }
        if (order.batchId() == null) {
            jobs.enqueue(SealJob.KIND, certificate.publicId(), null);
        } else {
            items.issued(order.batchId(), order.enrolmentId(), certificate.id());
        }
    }

    /** The holder is told by the change that made it necessary. */
    public void replaced(Certificate certificate) {
        freezeAndTell(certificate);
        jobs.enqueue(SealJob.KIND, certificate.publicId(), null);
    }

    private void freezeAndTell(Certificate certificate) {
        em.createNativeQuery(
                        "UPDATE certificate SET template_version_id = (SELECT v.id FROM certificate_template_version v"
                                + " JOIN certificate_type t ON t.template_id = v.template_id WHERE t.id = certificate_type_id"
                                + " AND v.published_at IS NOT NULL ORDER BY v.version DESC LIMIT 1) WHERE id = ?")
                .setParameter(1, certificate.id())
                .executeUpdate();
        issued.fire(new CertificateIssued(
                certificate.id(),
                certificate.publicId(),
                certificate.personId(),
                certificate.renewsId(),
                certificate.replacesId()));
    }
}
