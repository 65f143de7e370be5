package cn.haitang.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Tells holders what happened to their certificates and recorded credentials: shown on home and wallet until it was read, and an
 * event for whoever brings it to other channels. Called by services.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {

    /** What there is to tell. */
    public enum Kind {
        ISSUED,
        SUSPENDED,
        LIFTED,
        REVOKED,
        VOIDED,
        REPLACED,
        /** The last day is near. */
        EXPIRES,
        REPORT_ANSWERED,
        APPEAL_GRANTED,
        APPEAL_REFUSED,
        /** A recorded credential was checked. */
        CREDENTIAL_ACCEPTED,
        CREDENTIAL_REJECTED,
        /** The last day of a recorded credential is near. */
        CREDENTIAL_EXPIRES;

        static Kind of(ChangeKind change) {
            return switch (change) {
                case SUSPEND -> SUSPENDED;
                case LIFT -> LIFTED;
                case REVOKE -> REVOKED;
                case VOID -> VOIDED;
                case REPLACE -> REPLACED;
            };
        }

        boolean reminder() {
            return this == EXPIRES || this == CREDENTIAL_EXPIRES;
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<HolderTold> told;

    @Inject
    private Clock clock;

    public void tell(long personId, long certificateId, Kind kind, @Nullable String reason) {
        note(personId, "certificate_id", certificateId, kind, reason);
    }

    /** The same about a recorded credential. */
    public void tellOfCredential(long personId, long credentialId, Kind kind, @Nullable String reason) {
        note(personId, "credential_id", credentialId, kind, reason);
    }

    private void note(long personId, String about, long id, Kind kind, @Nullable String reason) {
        em.createNativeQuery("INSERT INTO certificate_notice (person_id, " + about
                        + ", kind, reason, made_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, personId)
                .setParameter(2, id)
                .setParameter(3, kind.name())
                .setParameter(4, reason)
                .setParameter(5, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
        Number notice = (Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult();
        told.fire(new HolderTold(notice.longValue(), personId, kind.reminder()));
    }
}
