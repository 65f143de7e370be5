package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

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
