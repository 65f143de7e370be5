package cn.haitang.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Tells holders what happened to their certificates; shown on home and wallet until it was read. Called by services. */
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
        APPEAL_REFUSED;

        static Kind of(ChangeKind change) {
            return switch (change) {
                case SUSPEND -> SUSPENDED;
                case LIFT -> LIFTED;
                case REVOKE -> REVOKED;
                case VOID -> VOIDED;
                case REPLACE -> REPLACED;
            };
        }
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public void tell(long personId, long certificateId, Kind kind, @Nullable String reason) {
        em.createNativeQuery("INSERT INTO certificate_notice (person_id, certificate_id, kind, reason, made_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, personId)
                .setParameter(2, certificateId)
                .setParameter(3, kind.name())
                .setParameter(4, reason)
                .setParameter(5, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
    }
}
