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

/**
 * Reminds holders before the last day of a certificate, at the steps that are in force. Of several steps that are due the nearest is
 * told alone: a certificate that was issued for 20 days brings no reminder of 60. What was renewed, replaced or withdrawn needs
 * none. May be called any time, from any node: the row of a reminder is its claim. Called by {@link ReminderClock} alone.
 */
@Stateless
@PermitAll
public class ExpiryReminders {

    private static final int AT_ONCE = 500;

    private static final String DUE = """
            SELECT c.id, c.person_id, s.days FROM certificate c JOIN (SELECT q.id, MIN(d.days_before) days FROM certificate q
              JOIN expiry_reminder_step d ON q.valid_until <= ? + INTERVAL d.days_before DAY AND (d.ended_on IS NULL OR d.ended_on > ?)
              WHERE q.valid_until BETWEEN ? AND ? + INTERVAL (SELECT MAX(days_before) FROM expiry_reminder_step) DAY
               AND q.revoked_at IS NULL AND q.replaced_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM certificate n WHERE n.renews_id = q.id AND n.revoked_at IS NULL)
              GROUP BY q.id) s ON s.id = c.id
             WHERE NOT EXISTS (SELECT 1 FROM expiry_reminder r WHERE r.certificate_id = c.id AND r.days_before <= s.days)
             ORDER BY c.id LIMIT\s""" + AT_ONCE;

    private record Due(long certificate, long person, int days) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** How many were due; call again when it is {@value #AT_ONCE}. */
    public int remind() {
        Date today = Date.valueOf(current.today());
        List<Due> due = Row.list(
                em.createNativeQuery(DUE)
                        .setParameter(1, today)
                        .setParameter(2, today)
                        .setParameter(3, today)
                        .setParameter(4, today),
                row -> new Due(row.id(0), row.id(1), row.count(2)));
        due.stream()
                .filter(this::claimed)
                .forEach(one -> notices.tell(one.person(), one.certificate(), Notices.Kind.EXPIRES, null));
        return due.size();
    }

    private boolean claimed(Due due) {
        return em.createNativeQuery(
                                "INSERT IGNORE INTO expiry_reminder (certificate_id, days_before, told_at) VALUES (?, ?, ?)")
                        .setParameter(1, due.certificate())
                        .setParameter(2, due.days())
                        .setParameter(3, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .executeUpdate()
                == 1;
    }
}
