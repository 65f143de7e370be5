package cn.haitang.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes what sign-in needs. */
@Stateless
@PermitAll
public class Credentials {

    public record Found(long personId, String hash) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentPerson current;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Found> byPhone(PhoneNumber phone) {
        List<?> rows = em.createNativeQuery(
                        "SELECT p.id, c.password_hash FROM person p JOIN credential c ON c.person_id = p.id WHERE p.phone = ?")
                .setParameter(1, phone.value())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Found(((Number) row[0]).longValue(), (String) row[1]));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SignedIn> signedIn(long personId) {
        Person person = em.find(Person.class, personId);
        if (person == null) {
            return Optional.empty();
        }
        Set<String> roles = em.createQuery(
                        "SELECT g.role FROM RoleGrant g WHERE g.personId = :person AND g.validFrom <= :today"
                                + " AND (g.validTo IS NULL OR g.validTo >= :today)",
                        String.class)
                .setParameter("person", personId)
                .setParameter("today", current.today())
                .getResultStream()
                .collect(Collectors.toSet());
        return Optional.of(new SignedIn(personId, person.name(), person.locale(), roles, clock.instant()));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> hashOf(long personId) {
        List<?> rows = em.createNativeQuery("SELECT password_hash FROM credential WHERE person_id = ?")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().findFirst().map(String.class::cast);
    }

    /** Sets the hash of a password, replacing an older one. */
    public void set(long personId, String hash) {
        em.createNativeQuery(
                        "INSERT INTO credential (person_id, password_hash, changed_at) VALUES (?, ?, UTC_TIMESTAMP(3))"
                                + " ON DUPLICATE KEY UPDATE password_hash = VALUES(password_hash), changed_at = VALUES(changed_at)")
                .setParameter(1, personId)
                .setParameter(2, hash)
                .executeUpdate();
    }
}
