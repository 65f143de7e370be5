package cn.haitang.engagement;

import cn.haitang.certification.HolderTold;
import cn.haitang.engagement.mail.MailSettings;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Makes a message for each channel that a person has and wants, in the transaction in which the person was told. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MessageFanOut {

    /** Read first: most people have no further channel, and an INSERT … SELECT would lock what it reads. */
    private static final String WAYS = """
            SELECT w.channel, w.device FROM (
              SELECT 'MAIL' channel, 0 device FROM mail_address
               WHERE person_id = ?1 AND address IS NOT NULL AND failing_since IS NULL AND ?3 = 1
              UNION ALL SELECT 'PUSH', id FROM push_device WHERE person_id = ?1) w
            WHERE NOT EXISTS (SELECT 1 FROM channel_choice c WHERE c.person_id = ?1 AND c.topic = ?2
             AND c.channel = w.channel AND NOT c.wanted)""";

    private record Way(String channel, long device) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailSettings mail;

    @Inject
    private Clock clock;

    public void told(@Observes HolderTold told) {
        List<Way> ways = Row.list(
                em.createNativeQuery(WAYS)
                        .setParameter(1, told.personId())
                        .setParameter(2, (told.reminder() ? Topic.REMINDER : Topic.NEWS).name())
                        .setParameter(3, mail.on() ? 1 : 0),
                row -> new Way(row.text(0), row.id(1)));
        for (Way way : ways) {
            em.createNativeQuery(
                            "INSERT IGNORE INTO message (person_id, channel, notice_id, device_id, next_at, made_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)")
                    .setParameter(1, told.personId())
                    .setParameter(2, way.channel())
                    .setParameter(3, told.noticeId())
                    .setParameter(4, way.device())
                    .setParameter(5, MessageOutbox.stamp(clock.instant()))
                    .setParameter(6, MessageOutbox.stamp(clock.instant()))
                    .executeUpdate();
        }
    }
}
