package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reminds holders before the last day of a certificate or of a recorded credential, at the steps that are in force. Of several steps
 * that are due the nearest is told alone: a certificate that was issued for 20 days brings no reminder of 60. May be called any
 * time, from any node: the row of a reminder is its claim. Called by {@link ReminderClock} alone.
 */
@Stateless
@PermitAll
public class ExpiryReminders {

    private static final int AT_ONCE = 500;

    /** What was renewed, replaced or withdrawn needs no reminder. */
    private static final String CERTIFICATES = """
            SELECT c.id, c.person_id, s.days FROM certificate c JOIN (SELECT q.id, MIN(d.days_before) days FROM certificate q
              JOIN expiry_reminder_step d ON q.valid_until <= ?1 + INTERVAL d.days_before DAY
               AND (d.ended_on IS NULL OR d.ended_on > ?1)
              WHERE q.valid_until BETWEEN ?1 AND ?1 + INTERVAL (SELECT MAX(days_before) FROM expiry_reminder_step) DAY
               AND q.revoked_at IS NULL AND q.replaced_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM certificate n WHERE n.renews_id = q.id AND n.revoked_at IS NULL)
              GROUP BY q.id) s ON s.id = c.id
             WHERE NOT EXISTS (SELECT 1 FROM expiry_reminder r WHERE r.certificate_id = c.id AND r.days_before <= s.days)
             ORDER BY c.id LIMIT\s""" + AT_ONCE;

    /** Only of what was checked and counts; who has handed in the next one needs no reminder. */
    private static final String CREDENTIALS = """
            SELECT x.id, x.person_id, s.days FROM external_credential x JOIN (SELECT q.id, MIN(d.days_before) days
              FROM external_credential q JOIN credential_reminder_step d ON q.expires_on <= ?1 + INTERVAL d.days_before DAY
               AND (d.ended_on IS NULL OR d.ended_on > ?1)
              WHERE q.status = 'ACCEPTED'
               AND q.expires_on BETWEEN ?1 AND ?1 + INTERVAL (SELECT MAX(days_before) FROM credential_reminder_step) DAY
              GROUP BY q.id) s ON s.id = x.id
             WHERE NOT EXISTS (SELECT 1 FROM credential_reminder r WHERE r.credential_id = x.id AND r.days_before <= s.days)
              AND NOT EXISTS (SELECT 1 FROM external_credential n WHERE n.person_id = x.person_id AND n.kind = x.kind
               AND n.status = 'SUBMITTED' AND (n.expires_on IS NULL OR n.expires_on > x.expires_on))
             ORDER BY x.id LIMIT\s""" + AT_ONCE;

    private record Due(long id, long person, int days) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** How many certificates were due; call again when it is {@value #AT_ONCE}. */
    public int ofCertificates() {
        return remind(
                CERTIFICATES,
                "expiry_reminder (certificate_id",
                due -> notices.tell(due.person(), due.id(), Notices.Kind.EXPIRES, null));
    }

    /** How many recorded credentials were due; call again when it is {@value #AT_ONCE}. */
    public int ofCredentials() {
        return remind(
                CREDENTIALS,
                "credential_reminder (credential_id",
                due -> notices.tellOfCredential(due.person(), due.id(), Notices.Kind.CREDENTIAL_EXPIRES, null));
    }

    private int remind(String statement, String claims, Consumer<Due> tell) {
        List<Due> due = Row.list(
                em.createNativeQuery(statement).setParameter(1, Date.valueOf(current.today())),
                row -> new Due(row.id(0), row.id(1), row.count(2)));
        due.stream().filter(one -> claimed(claims, one)).forEach(tell);
        return due.size();
    }

    private boolean claimed(String claims, Due due) {
        return em.createNativeQuery("INSERT IGNORE INTO " + claims + ", days_before, told_at) VALUES (?, ?, ?)")
                        .setParameter(1, due.id())
                        .setParameter(2, due.days())
                        .setParameter(3, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .executeUpdate()
                == 1;
    }
}
