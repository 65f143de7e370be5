package cn.haitang.organisation;

import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes over territories, industries, people, memberships and grants that were read from files. Idempotent: rows are
 * found again by slug or phone. Called by the content import alone, before anybody can sign in.
 */
@Stateless
@PermitAll
public class OrganisationImport {

    /** @param parentSlug null for the root */
    public record TerritoryRow(String slug, @Nullable String parentSlug, Territory.Kind kind, Bilingual name) {}

    public record IndustryRow(String slug, Bilingual name, Bilingual committee) {}

    /** @param locale zh-CN or en */
    public record PersonRow(String name, String phone, String locale, boolean identityVerified) {}

    public record MembershipRow(
            String territorySlug,
            String industrySlug,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** @param territorySlug null: everywhere; {@code industrySlug} null: every industry */
    public record GrantRow(
            String role,
            @Nullable String territorySlug,
            @Nullable String industrySlug,
            LocalDate from,
            @Nullable LocalDate to) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Passwords passwords;

    @Inject
    private Credentials credentials;

    public void territory(TerritoryRow row) {
        Optional<Territory> known = bySlug(Territory.class, row.slug());
        if (known.isPresent()) {
            known.get().rename(row.name());
            return;
        }
        Territory parent = row.parentSlug() == null ? null : territoryOf(row.parentSlug());
        Territory territory = new Territory(row.slug(), parent, row.kind(), row.name());
        em.persist(territory);
        em.flush();
        territory.settle(parent);
    }

    public void industry(IndustryRow row) {
        bySlug(Industry.class, row.slug())
                .ifPresentOrElse(
                        known -> known.rename(row.name(), row.committee()),
                        () -> em.persist(new Industry(row.slug(), row.name(), row.committee())));
    }

    /** The id of the person with this phone number. */
    public Optional<Long> personWith(String phone) {
        return em.createQuery("SELECT p.id FROM Person p WHERE p.phone = :phone", Long.class)
                .setParameter("phone", new PhoneNumber(phone).value())
                .getResultStream()
                .findFirst();
    }

    /** Adds a person, without a password yet; the id. */
    public long person(PersonRow row) {
        Person person = new Person(new PersonName(row.name()), new PhoneNumber(row.phone()), clock.instant());
        person.speak(row.locale());
        if (row.identityVerified()) {
            person.verifyIdentity(null, clock.instant());
        }
        em.persist(person);
        em.flush();
        return person.id();
    }

    public void membership(long personId, MembershipRow row) {
        long territory = territoryOf(row.territorySlug()).id();
        long industry = industryOf(row.industrySlug()).id();
        boolean known = !em.createQuery(
                        "SELECT m.id FROM Membership m WHERE m.personId = :person AND m.territoryId = :territory"
                                + " AND m.industryId = :industry AND m.validFrom = :from")
                .setParameter("person", personId)
                .setParameter("territory", territory)
                .setParameter("industry", industry)
                .setParameter("from", row.from())
                .getResultList()
                .isEmpty();
        if (!known) {
            em.persist(new Membership(personId, territory, industry, row.from(), row.to()));
        }
    }

    public void grant(long personId, GrantRow row) {
        Long territory = row.territorySlug() == null
                ? null
                : territoryOf(row.territorySlug()).id();
        Long industry = row.industrySlug() == null
                ? null
                : industryOf(row.industrySlug()).id();
        boolean known = em.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.personId = :person AND g.role = :role", RoleGrant.class)
                .setParameter("person", personId)
                .setParameter("role", row.role())
                .getResultStream()
                .anyMatch(grant -> grant.covers(territory, industry));
        if (!known) {
            em.persist(new RoleGrant(personId, row.role(), territory, industry, row.from(), row.to()));
        }
    }

    /** A random password that is easy to read out. */
    public String newPassword() {
        return PasswordService.random();
    }

    public void password(long personId, String password) {
        credentials.set(personId, passwords.hash(password));
    }

    public long territoryId(String slug) {
        return territoryOf(slug).id();
    }

    public long industryId(String slug) {
        return industryOf(slug).id();
    }

    private Territory territoryOf(String slug) {
        return bySlug(Territory.class, slug).orElseThrow(() -> new IllegalArgumentException("territory " + slug));
    }

    private Industry industryOf(String slug) {
        return bySlug(Industry.class, slug).orElseThrow(() -> new IllegalArgumentException("industry " + slug));
    }

    private <T> Optional<T> bySlug(Class<T> type, String slug) {
        TypedQuery<T> query = em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.slug = :slug", type);
        return query.setParameter("slug", slug).getResultStream().findFirst();
    }
}
