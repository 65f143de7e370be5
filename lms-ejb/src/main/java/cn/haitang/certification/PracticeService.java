package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;

/** A mentor saw a trainee do it and signs it off. */
@Stateless
@RolesAllowed(Roles.MENTOR)
public class PracticeService {

    private static final int LONGEST = 300;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** Signs; doing it twice changes nothing. @throws DomainException outside the scope, the own practice, or a wrong day */
    public void sign(long practiceId, long enrolmentId, LocalDate day, String note) {
        LocalDate today = current.today();
        if (day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            throw new DomainException(PracticeError.DAY);
        }
        if (note.length() > LONGEST) {
            throw new DomainException(PracticeError.REASON, LONGEST);
        }
        long trainee = Row.first(
                        em.createNativeQuery(
                                        "SELECT e.person_id, e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id"
                                                + " JOIN certificate_type ct ON ct.camp_id = c.camp_id JOIN practice pr"
                                                + " ON pr.certificate_type_id = ct.id AND NOT pr.retired"
                                                + " JOIN membership m ON m.person_id = e.person_id AND m.valid_to IS NULL"
                                                + " JOIN territory t ON t.id = m.territory_id"
                                                + " WHERE e.id = ? AND pr.id = ? AND e.status <> 'WITHDRAWN' AND "
                                                + current.scope(Roles.MENTOR).covers("t.path", "m.industry_id"))
                                .setParameter(1, enrolmentId)
                                .setParameter(2, practiceId),
                        row -> row.id(0))
                .orElseThrow(() -> new DomainException(PracticeError.NOT_FOUND));
        if (trainee == current.id()) {
            throw new DomainException(PracticeError.OWN);
        }
        em.createNativeQuery(
                        "INSERT IGNORE INTO practice_signoff (practice_id, enrolment_id, mentor_id, practised_on, note,"
                                + " signed_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))")
                .setParameter(1, practiceId)
                .setParameter(2, enrolmentId)
                .setParameter(3, current.id())
                .setParameter(4, Date.valueOf(day))
                .setParameter(5, note.strip())
                .executeUpdate();
    }

    /** The mentor takes back what was signed by mistake; it stays in the record. @throws DomainException not the own one, or no reason */
    public void withdraw(long signoffId, String reason) {
        String given = reason.strip();
        if (given.length() < 2 || given.length() > LONGEST) {
            throw new DomainException(PracticeError.REASON, LONGEST);
        }
        int changed = em.createNativeQuery(
                        "UPDATE practice_signoff SET withdrawn_at = UTC_TIMESTAMP(3), withdrawn_by = ?1,"
                                + " withdrawal_reason = ?2 WHERE id = ?3 AND mentor_id = ?1 AND withdrawn_at IS NULL")
                .setParameter(1, current.id())
                .setParameter(2, given)
                .setParameter(3, signoffId)
                .executeUpdate();
        if (changed == 0) {
            throw new DomainException(PracticeError.NOT_FOUND);
        }
    }
}
