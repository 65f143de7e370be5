package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
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
 * Issues the certificate that takes another one's place. As with every issue the counter is locked before anything else;
 * then the old one makes way, and the new one carries its period and its last day under the next number.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CertificateReplacer {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SerialNumbers serials;

    @Inject
    private CandidateReader candidates;

    @Inject
    private AfterIssue after;

    @Inject
    private CurrentPerson current;

    @Inject
    private IssueCheck check;

    @Inject
    private SealReadiness sealing;

    @Inject
    private SharedSettings settings;

    @Inject
    private Clock clock;

    /** @throws cn.haitang.shared.DomainException the name can't be printed, or nothing can be signed now */
    public void mustBePossible(Certificate old, CertificateChange change) {
        sealing.mustBeReady(old.typeId());
        check.mustBePrintable(name(change, ""));
    }

    /** Once, and before all others are locked, in the transaction that replaces. */
    public void lockNumber(long certificateId) {
        String code = issuerCode(certificateId);
        int year = current.today().getYear();
        serials.prepare(code, year);
        serials.lock(code, year);
    }

    /** The id of the new one. @param change null: the same facts, since an appeal was granted */
    public long replace(Certificate old, @Nullable CertificateChange change, long by) {
        LocalDate today = current.today();
        em.flush();
        String code = issuerCode(old.id());
        Serial serial = new Serial(code, today.getYear(), serials.lock(code, today.getYear()));
        Certificate next = old.replacement(
                facts(old, change), serial, PublicId.next(), new Certificate.Issue(by, clock.instant(), today));
        em.persist(next);
        serials.take(serial);
        em.flush();
        after.replaced(next);
        return next.id();
    }

    private CertificateFacts facts(Certificate old, @Nullable CertificateChange change) {
        if (change == null) {
            return old.facts().named(old.facts().holderName());
        }
        CertificateFacts facts = old.facts().named(name(change, old.facts().holderName()));
        if (!change.fromRecords()) {
            return facts;
        }
        LocalDate today = current.today();
        return candidates.ofType(today, List.of(old.candidateId()), old.typeId(), "TRUE").stream()
                .findFirst()
                .map(now -> facts.readAnew(now, Studied.of(now, settings.zone(), today)))
                .orElse(facts);
    }

    private static String name(CertificateChange change, String otherwise) {
        String given = change.holderName();
        return given == null || given.isBlank() ? otherwise : given.strip();
    }

    private String issuerCode(long certificateId) {
        return (String) em.createNativeQuery("SELECT t.issuer_code FROM certificate_type t JOIN certificate q"
                        + " ON q.certificate_type_id = t.id WHERE q.id = ?")
                .setParameter(1, certificateId)
                .getSingleResult();
    }
}
