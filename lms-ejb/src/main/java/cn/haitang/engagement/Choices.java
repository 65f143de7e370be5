package cn.haitang.engagement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The rows of what people want on which channel. Called by services that know whose choice it is. */
@Stateless
@PermitAll
public class Choices {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public void none(long person, Channel channel) {
        for (Topic topic : Topic.values()) {
            set(person, topic, channel, false);
        }
    }

    public void set(long person, Topic topic, Channel channel, boolean wanted) {
        em.createNativeQuery("INSERT INTO channel_choice (person_id, topic, channel, wanted, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE changed_at = IF(wanted = VALUES(wanted), changed_at,"
                        + " VALUES(changed_at)), wanted = VALUES(wanted)")
                .setParameter(1, person)
                .setParameter(2, topic.name())
                .setParameter(3, channel.name())
                .setParameter(4, wanted)
                .setParameter(5, MessageOutbox.stamp(clock.instant()))
                .executeUpdate();
    }
}
