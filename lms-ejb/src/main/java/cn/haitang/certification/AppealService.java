package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A holder appeals against a suspension or a revocation; a manager who had no part in it decides. A granted appeal lifts
 * the suspension; a revoked certificate stays revoked, but one with the same facts takes its place.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class AppealService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private EvidenceStore files;

    @Inject
    private AppealEffect effect;

    @Inject
    private Clock clock;

    /**
     * The holder's own words against what was decided last.
     *
     * @throws DomainException nothing to appeal against, appealed already, no words, or a file that isn't taken
     */
    @RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    public void appeal(String publicId, String words, @Nullable Upload file) {
        long change = Row.first(
                        em.createNativeQuery("SELECT c.id, c.kind FROM certificate_change c JOIN certificate q"
                                        + " ON q.id = c.certificate_id WHERE q.public_id = ? AND q.person_id = ? AND c.status ="
                                        + " 'DONE' AND c.kind IN ('SUSPEND', 'REVOKE') AND NOT EXISTS (SELECT 1 FROM certificate_appeal a"
                                        + " WHERE a.change_id = c.id) ORDER BY c.id DESC")
                                .setParameter(1, publicId)
                                .setParameter(2, current.id()),
                        row -> row.id(0))
                .orElseThrow(() -> new DomainException(CertificationError.NO_APPEAL));
        em.persist(new CertificateAppeal(change, current.id(), words, files.take(file), clock.instant()));
    }

    /** @throws DomainException outside the scope, own decision, decided meanwhile, or no reason */
    public void decide(long appealId, boolean grant, String why) {
        access.mustManageAppeal(appealId);
        CertificateAppeal appeal = em.find(CertificateAppeal.class, appealId, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(appeal);
        CertificateChange against = em.find(CertificateChange.class, appeal.changeId());
        appeal.decide(against, grant, why, current.id(), clock.instant());
        effect.of(against, grant, String.valueOf(appeal.outcome()), current.id());
    }
}
