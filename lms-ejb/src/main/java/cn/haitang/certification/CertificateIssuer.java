package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Issues one certificate in a transaction of its own. The counter is locked before anything is read: from there on one
 * issue per issuer and year goes after the other, each sees what the one before committed, and is checked on that.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CertificateIssuer {

    /** What came out: the certificate's number and address. */
    public record Issued(String serial, String publicId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SerialNumbers serials;

    @Inject
    private CandidateReader reader;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    @Inject
    private SharedSettings settings;

    @Inject
    private AfterIssue after;

    @Inject
    private Notices notices;

    /** @throws DomainException already issued (by whom), or not eligible */
    public Issued issue(long typeId, long enrolmentId, String issuerCode, LocalDate today) {
        int number = serials.lock(issuerCode, today.getYear());
        List<Candidate> found = reader.ofEnrolments(today, List.of(enrolmentId), typeId, "TRUE");
        if (found.isEmpty()) {
            throw new DomainException(CertificationError.OUTSIDE_SCOPE);
        }
        Candidate candidate = found.get(0);
        Refusals.mayBeIssued(candidate);
        Serial serial = new Serial(issuerCode, today.getYear(), number);
        Instant now = clock.instant();
        Certificate certificate = new Certificate(
                candidate,
                Studied.of(candidate, settings.zone(), today),
                serial,
                PublicId.next(),
                new Certificate.Issue(current.id(), now, today));
        em.persist(certificate);
        serials.take(serial);
        em.flush();
        after.of(certificate);
        notices.tell(certificate.personId(), certificate.id(), Notices.Kind.ISSUED, null);
        return new Issued(certificate.serial(), certificate.publicId());
    }
}
