package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues one certificate in a transaction of its own. The counter is locked before anything is read: from there on one
 * issue per issuer and year goes after the other, each sees what the one before committed, and is checked on that. Called
 * by the issue of a selection and by the job that issues to many.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CertificateIssuer {

    /**
     * What is asked for.
     *
     * @param by the manager; {@code inScope} what that manager may see today, over t and m
     * @param batchId the batch whose item this is; null: none
     */
    record Order(
            long typeId,
            long enrolmentId,
            String issuerCode,
            LocalDate today,
            long by,
            String inScope,
            @Nullable Long batchId) {}

    /** What came out: the certificate's number and address. */
    public record Issued(String serial, String publicId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SerialNumbers serials;

    @Inject
    private CandidateReader reader;

    @Inject
    private IssueCheck check;

    @Inject
    private AfterIssue after;

    @Inject
    private Clock clock;

    @Inject
    private SharedSettings settings;

    /** @throws DomainException outside the scope, already issued (by whom), not eligible, or a name that can't be printed */
    public Issued issue(Order order) {
        LocalDate today = order.today();
        int number = serials.lock(order.issuerCode(), today.getYear());
        List<Candidate> found = reader.ofType(today, List.of(order.enrolmentId()), order.typeId(), order.inScope());
        if (found.isEmpty()) {
            throw new DomainException(CertificationError.OUTSIDE_SCOPE);
        }
        Candidate candidate = found.get(0);
        check.mayBeIssued(candidate);
        Serial serial = new Serial(order.issuerCode(), today.getYear(), number);
        Certificate certificate = new Certificate(
                candidate,
                Studied.of(candidate, settings.zone(), today),
                serial,
                PublicId.next(),
                new Certificate.Issue(order.by(), clock.instant(), today, reader.countsFrom(candidate, today)));
        em.persist(certificate);
        serials.take(serial);
        em.flush();
        after.issued(certificate, order);
        return new Issued(certificate.serial(), certificate.publicId());
    }
}
