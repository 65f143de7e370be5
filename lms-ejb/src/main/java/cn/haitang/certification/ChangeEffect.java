package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** What a decided change does to its certificate, and who is told. Called by services that checked the rights. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ChangeEffect {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificateReplacer replacer;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson current;

    @Inject
    private Event<CertificateStateChanged> changed;

    @Inject
    private Clock clock;

    /** Tried on a copy, so that nobody is asked to agree to what can't be done. @throws DomainException it can't */
    public void mustBePossible(CertificateChange change) {
        Certificate certificate = em.find(Certificate.class, change.certificateId());
        em.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
        em.detach(certificate);
        apply(certificate, change, 0, clock.instant());
        if (change.kind() == ChangeKind.REPLACE) {
            replacer.mustBePossible(certificate, change);
        }
    }

    /** For a replacement the number is locked already. @param by who made it take effect */
    public void of(CertificateChange change, long by) {
        Instant now = clock.instant();
        Certificate certificate = em.find(Certificate.class, change.certificateId());
        em.refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
        apply(certificate, change, by, now);
        if (change.kind() == ChangeKind.REPLACE) {
            long next = replacer.replace(certificate, change, by);
            notices.tell(certificate.personId(), next, Notices.Kind.REPLACED, change.reason());
        } else {
            notices.tell(certificate.personId(), certificate.id(), Notices.Kind.of(change.kind()), change.reason());
        }
        changed.fire(new CertificateStateChanged(
                certificate.id(), certificate.publicId(), certificate.personId(), change.kind()));
    }

    private void apply(Certificate certificate, CertificateChange change, long by, Instant now) {
        switch (change.kind()) {
            case SUSPEND -> certificate.suspend(now, change.until(), change.reason(), current.today());
            case LIFT -> certificate.lift(current.today());
            case REVOKE -> certificate.revoke(by, now, change.reason());
            case VOID -> certificate.voidIt(by, now, change.reason());
            case REPLACE -> certificate.makeWay(now);
        }
    }
}
