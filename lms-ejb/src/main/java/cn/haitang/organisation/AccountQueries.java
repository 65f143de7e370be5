package cn.haitang.organisation;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may see of the own account. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountQueries {

    /** @param phone masked */
    public record Account(String name, String phone, boolean identityVerified, List<Belonging> memberships) {}

    /**
     * One membership, the newest first.
     *
     * @param to last day, null while it lasts
     */
    public record Belonging(
            Bilingual territory,
            Bilingual industry,
            LocalDate from,
            @Nullable LocalDate to) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    public Account mine() {
        Person person = em.find(Person.class, current.id());
        if (person == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return new Account(
                person.name(), PhoneNumber.masked(person.phone()), person.identityVerified(), memberships(person.id()));
    }

    private List<Belonging> memberships(long personId) {
        return em.createQuery("""
                        SELECT NEW cn.haitang.organisation.AccountQueries$Belonging(t.name, i.name, m.validFrom, m.validTo)
                        FROM Membership m JOIN Territory t ON t.id = m.territoryId JOIN Industry i ON i.id = m.industryId
                        WHERE m.personId = :person ORDER BY m.validFrom DESC""", Belonging.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
