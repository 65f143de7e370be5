package cn.haitang.certification.webhook;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.vault.Vault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The administrator says who is told. What was said and done stays: a webhook is ended, never deleted. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class WebhookService {

    private static final int MOST = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WebhookTarget target;

    @Inject
    private Vault vault;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * Begins a webhook; it hears of what happens from now on.
     *
     * @return its secret, to be given to the receiver; shown this once
     * @throws DomainException the address is wrong or inside, no event was chosen, or there are too many
     */
    public String add(String url, List<String> events) {
        target.resolve(url);
        List<String> known = events.stream()
                .filter(event -> WebhookEvent.of(event).isPresent())
                .distinct()
                .toList();
        if (known.isEmpty()) {
            throw new DomainException(WebhookError.NO_EVENT);
        }
        Number inUse = (Number) em.createNativeQuery("SELECT COUNT(*) FROM webhook WHERE ended_at IS NULL")
                .getSingleResult();
        if (inUse.intValue() >= MOST) {
            throw new DomainException(WebhookError.TOO_MANY, MOST);
        }
        String secret = WebhookSignature.newSecret();
        Instant now = clock.instant();
        em.createNativeQuery("INSERT INTO webhook (url, events, secret, seen_until, created_at, created_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, url.strip())
                .setParameter(2, String.join(",", known))
                .setParameter(3, vault.seal(secret, WebhookSecret.PURPOSE))
                .setParameter(4, WebhookFanOut.stamp(now))
                .setParameter(5, WebhookFanOut.stamp(now))
                .setParameter(6, current.id())
                .executeUpdate();
        return secret;
    }

    /** @throws DomainException there is no such webhook in use */
    public void end(long id) {
        mustChange(
                em.createNativeQuery("UPDATE webhook SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
                        .setParameter(1, WebhookFanOut.stamp(clock.instant()))
                        .setParameter(2, current.id())
                        .setParameter(3, id)
                        .executeUpdate());
    }

    /** Sends a message that says nothing, so that the receiver can be tried. */
    public void test(long id) {
        Instant now = clock.instant();
        mustChange(em.createNativeQuery("INSERT INTO webhook_delivery (webhook_id, event, fact, body, next_at, made_at)"
                        + " SELECT id, 'test', ?, ?, ?, ? FROM webhook WHERE id = ? AND ended_at IS NULL")
                .setParameter(1, "test-" + now.toEpochMilli())
                .setParameter(2, WebhookFanOut.body("test", now, Map.of()))
                .setParameter(3, WebhookFanOut.stamp(now))
                .setParameter(4, WebhookFanOut.stamp(now))
                .setParameter(5, id)
                .executeUpdate());
    }

    /** Sends a message again at once, also one that was given up or delivered. */
    public void retry(long delivery) {
        mustChange(em.createNativeQuery("UPDATE webhook_delivery SET status = 'WAITING', attempts = 0, next_at = ?,"
                        + " claimed_until = NULL WHERE id = ?")
                .setParameter(1, WebhookFanOut.stamp(clock.instant()))
                .setParameter(2, delivery)
                .executeUpdate());
    }

    private static void mustChange(int rows) {
        if (rows == 0) {
            throw new DomainException(WebhookError.NOT_FOUND);
        }
    }
}
