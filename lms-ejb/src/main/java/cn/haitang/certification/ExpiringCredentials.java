package cn.haitang.certification;

import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Which recorded credentials end on which day, for reminders. */
@ApplicationScoped
class ExpiringCredentials {

    record Ending(long id, long personId, CredentialKind kind, LocalDate expiresOn) {}

    @PersistenceContext
    private EntityManager em;

    /** Checked ones whose last good day lies in this range, both ends included; the earliest first. */
    List<Ending> between(LocalDate from, LocalDate to) {
        return Row.list(
                em.createNativeQuery("SELECT id, person_id, kind, CAST(expires_on AS CHAR) FROM external_credential"
                                + " WHERE status = 'ACCEPTED' AND expires_on BETWEEN ? AND ? ORDER BY expires_on, id")
                        .setParameter(1, Date.valueOf(from))
                        .setParameter(2, Date.valueOf(to)),
                row -> new Ending(
                        row.id(0), row.id(1), CredentialKind.valueOf(row.text(2)), LocalDate.parse(row.text(3))));
    }
}
