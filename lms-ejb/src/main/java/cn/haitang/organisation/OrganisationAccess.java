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

    /**
     * A manager may help trainees, lecturers and mentors with their password, never those who could see more than the
     * manager: that would be a way to borrow their rights.
     *
     * @throws DomainException {@code organisation.person.official}
     */
    void mustNotBeOfficial(long personId) {
        Number official = (Number) em.createNativeQuery("SELECT CASE WHEN " + official("?") + " THEN 1 ELSE 0 END")
                .setParameter(1, personId)
                .getSingleResult();
        if (official.intValue() == 1) {
            throw new DomainException(OrganisationError.PERSON_OFFICIAL);
        }
    }

    /** A condition: this person holds a manager's, administrator's or auditor's role today. */
    String official(String personColumn) {
        return "EXISTS (SELECT 1 FROM role_grant og WHERE og.person_id = %s AND og.role IN ('%s', '%s', '%s')"
                        .formatted(personColumn, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR)
                + " AND og.valid_from <= '%1$s' AND (og.valid_to IS NULL OR og.valid_to >= '%1$s'))"
                        .formatted(current.today());
    }
}
