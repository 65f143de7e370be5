package cn.haitang.certification;

import cn.haitang.shared.jobs.JobQueue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What belongs to an issue in the same transaction: the look is frozen, and the files are asked for. Called by the issue alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AfterIssue {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private JobQueue jobs;

    public void of(String publicId) {
        em.createNativeQuery(
                        "UPDATE certificate SET template_version_id = (SELECT v.id FROM certificate_template_version v"
                                + " JOIN certificate_type t ON t.template_id = v.template_id WHERE t.id = certificate_type_id"
                                + " AND v.published_at IS NOT NULL ORDER BY v.version DESC LIMIT 1) WHERE public_id = ?")
                .setParameter(1, publicId)
                .executeUpdate();
        jobs.enqueue(SealJob.KIND, publicId, null);
    }
}
