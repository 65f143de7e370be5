package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Commands about people. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class OrganisationService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Clock clock;

    /** A manager saw the identity document of a person in the own scope. Doing it twice changes nothing. */
    public void verifyIdentity(long personId) {
        access.mustCover(personId, Roles.MANAGER);
        person(personId).verifyIdentity(current.id(), clock.instant());
    }

    /**
     * Like {@link #verifyIdentity(long)}, and keeps which document was seen and until when it is good; never its number. Each
     * look is kept; the first is what counts as the verification.
     *
     * @param until last good day of the document; null: without end
     * @throws DomainException outside the scope, or the document has expired
     */
    public void verifyIdentity(long personId, IdentityDocument document, @Nullable LocalDate until) {
        if (until != null && until.isBefore(current.today())) {
            throw new DomainException(OrganisationError.DOCUMENT_EXPIRED);
        }
        verifyIdentity(personId);
        em.createNativeQuery(
                        "INSERT INTO identity_check (person_id, document_kind, document_until, seen_on, checked_by,"
                                + " checked_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))")
                .setParameter(1, personId)
                .setParameter(2, document.name())
                .setParameter(3, until == null ? null : Date.valueOf(until))
                .setParameter(4, Date.valueOf(current.today()))
                .setParameter(5, current.id())
                .executeUpdate();
    }

    /** Remembers the language the acting person chose. */
    @PermitAll
    public void speak(String languageTag) {
        if (!"zh-CN".equals(languageTag) && !"en".equals(languageTag)) {
            throw new DomainException(SharedError.INVALID);
        }
        person(current.id()).speak(languageTag);
    }

    private Person person(long id) {
        Person person = em.find(Person.class, id);
        if (person == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return person;
    }
}
