package cn.haitang.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gap-free serial numbers per issuer code and year. The counter's row is locked by the transaction that issues and moves
 * on with its commit: a roll-back gives the number back, so none is lost and none is used twice. Called by the issue alone.
 */
@Stateless
@PermitAll
public class SerialNumbers {

    @PersistenceContext
    private EntityManager em;

    /** Makes sure that the counter's row is there, before anybody locks it: locking a missing row would deadlock. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void prepare(String issuerCode, int year) {
        em.createNativeQuery("INSERT IGNORE INTO serial_counter (issuer_code, year, next_number) VALUES (?, ?, 1)")
                .setParameter(1, issuerCode)
                .setParameter(2, year)
                .executeUpdate();
    }

    /** Locks the counter until the end of the caller's transaction; the number that would be next. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int lock(String issuerCode, int year) {
        return ((Number) em.createNativeQuery(
                                "SELECT next_number FROM serial_counter WHERE issuer_code = ? AND year = ? FOR UPDATE")
                        .setParameter(1, issuerCode)
                        .setParameter(2, year)
                        .getSingleResult())
                .intValue();
    }

    /** Takes the locked number. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(Serial serial) {
        em.createNativeQuery("UPDATE serial_counter SET next_number = ? WHERE issuer_code = ? AND year = ?")
                .setParameter(1, serial.number() + 1)
                .setParameter(2, serial.issuerCode())
                .setParameter(3, serial.year())
                .executeUpdate();
    }
}
