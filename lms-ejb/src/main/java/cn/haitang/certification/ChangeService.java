package cn.haitang.certification;

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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suspends, revokes, voids and replaces certificates, and lifts suspensions. The public page says so from the next check
 * on. Where the rule asks for a second person, nothing happens before another manager of the same scope agreed.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class ChangeService {

    /**
     * What is to be done, and why.
     *
     * @param reason 2–500 characters; the holder reads it, and for a revocation everybody who checks
     * @param evidence what it rests on, in words; for managers and auditors alone
     * @param until last day of a suspension; null: until it is lifted
     * @param holderName of a replacement: the name on the new one; blank: as it was
     * @param fromRecords of a replacement: hours, score, days and industry as the records have them now
     */
    public record Proposal(
            ChangeKind kind,
            String reason,
            @Nullable String evidence,
            @Nullable Upload file,
            @Nullable LocalDate until,
            @Nullable String holderName,
            boolean fromRecords) {

        public static Proposal of(ChangeKind kind, String reason) {
            return new Proposal(kind, reason, null, null, null, null, false);
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private EvidenceStore files;

    @Inject
    private ChangeEffect effect;

    @Inject
    private CertificateReplacer replacer;

    @Inject
    private Rules rules;

    @Inject
    private Clock clock;

    /**
     * Proposes a change, and carries it out unless a second person must agree.
     *
     * @return whether it is done; else it waits
     * @throws DomainException not found (or outside the scope), no reason, not possible in this state, or proposed already
     */
    public boolean propose(String publicId, Proposal proposal) {
        long id = access.mustManage(publicId);
        if (proposal.kind() == ChangeKind.REPLACE) {
            replacer.lockNumber(id);
        }
        EvidenceFile file = files.take(proposal.file());
        boolean second = asksForSecond(id);
        CertificateChange change = new CertificateChange(id, proposal, file, current.id(), clock.instant());
        effect.mustBePossible(change);
        if (!second) {
            change.doneAtOnce();
        }
        em.persist(change);
        em.flush();
        if (!second) {
            effect.of(change, current.id());
        }
        return !second;
    }

    /** @throws DomainException the own proposal, decided meanwhile, outside the scope, or no longer possible */
    public void agree(long changeId) {
        CertificateChange change = waiting(changeId);
        if (change.kind() == ChangeKind.REPLACE) {
            replacer.lockNumber(change.certificateId());
        }
        change.agree(current.id(), clock.instant());
        effect.of(change, current.id());
    }

    /** @throws DomainException the own proposal, decided meanwhile, outside the scope, or no reason */
    public void refuse(long changeId, String why) {
        waiting(changeId).refuse(current.id(), clock.instant(), why);
    }

    private CertificateChange waiting(long changeId) {
        access.mustManageChange(changeId);
        CertificateChange change = em.find(CertificateChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(change);
        return change;
    }

    /** Whether the rule in force asks for a second person. @throws DomainException something waits for this certificate already */
    private boolean asksForSecond(long certificateId) {
        List<?> waiting = em.createNativeQuery(
                        "SELECT 1 FROM certificate_change WHERE certificate_id = ? AND status = 'WAITING'")
                .setParameter(1, certificateId)
                .getResultList();
        if (!waiting.isEmpty()) {
            throw new DomainException(CertificationError.ALREADY_PROPOSED);
        }
        Certificate certificate = em.find(Certificate.class, certificateId);
        return rules.terms(certificate.typeId(), current.today()).secondPerson();
    }
}
