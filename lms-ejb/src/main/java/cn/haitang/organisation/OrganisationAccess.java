package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Row checks of the organisation: whose person is this? */
@ApplicationScoped
public class OrganisationAccess {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException {@code organisation.person.outside-scope} unless a grant of one of these roles covers the person today */
    public void mustCover(long personId, String... roles) {
        Scope scope = current.scope(roles);
        boolean covered = !em.createNativeQuery("SELECT 1 FROM membership m JOIN territory t ON t.id = m.territory_id"
                        + " WHERE m.person_id = ? AND m.valid_to IS NULL AND "
                        + scope.covers("t.path", "m.industry_id"))
                .setParameter(1, personId)
                .getResultList()
                .isEmpty();
        if (!covered) {
            throw new DomainException(OrganisationError.PERSON_OUTSIDE_SCOPE);
        }
    }
}
