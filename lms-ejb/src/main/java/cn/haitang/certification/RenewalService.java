package cn.haitang.certification;

import cn.haitang.assessment.FreshStarts;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.ZoneOffset;

/** Where the rule renews by the exam alone, opens that exam once more for the holder. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
public class RenewalService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RenewalQueries renewals;

    @Inject
    private FreshStarts exams;

    /**
     * The exam to sit. Attempts before the issue of the certificate count no longer; doing it twice gives no more of them.
     *
     * @throws DomainException not an own certificate that is to be renewed by an exam now
     */
    public RenewalQueries.Exam sit(String serial) {
        RenewalQueries.Exam exam = renewals.of(serial)
                .map(RenewalQueries.Renewing::exam)
                .orElseThrow(() -> new DomainException(CertificationError.NOT_FOUND));
        Object[] row = (Object[]) em.createNativeQuery(
                        "SELECT u.exam_slug, q.issued_at FROM certificate q JOIN unit u ON u.id = ? WHERE q.serial = ?")
                .setParameter(1, exam.unitId())
                .setParameter(2, serial)
                .getSingleResult();
        exams.grant(
                (String) row[0],
                exam.enrolmentId(),
                ((Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC));
        return exam;
    }
}
