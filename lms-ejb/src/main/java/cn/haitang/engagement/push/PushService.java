package cn.haitang.engagement.push;

import cn.haitang.engagement.EngagementError;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.outside.OutsideAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** A person's browsers that take messages. A browser belongs to who turned it on last: phones are passed on. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class PushService {

    static final int LONGEST = 1000;
    private static final int MOST = 10;
    private static final int SECRET_BYTES = 16;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PushIdentity identity;

    @Inject
    private PushSettings settings;

    @Inject
    private CurrentPerson current;

    /** What browsers want to know of the sender: the point of its key, base64url. */
    public String publicKey() throws GeneralSecurityException {
        return identity.get().publicKey();
    }

    /**
     * Begins sending to a browser. Doing it twice changes nothing.
     *
     * @param publicKey p256dh and {@code auth} as the browser gives them, base64url
     * @throws DomainException the address leads inside or the keys are none; or there are ten already
     */
    public void begin(String endpoint, String publicKey, String auth) {
        mustBeDevice(endpoint, publicKey, auth);
        Number have = (Number)
                em.createNativeQuery("SELECT COUNT(*) FROM push_device WHERE person_id = ? AND endpoint_id <> ?")
                        .setParameter(1, current.id())
                        .setParameter(2, id(endpoint))
                        .getSingleResult();
        if (have.intValue() >= MOST) {
            throw new DomainException(EngagementError.DEVICES, MOST);
        }
        em.createNativeQuery(
                        "INSERT INTO push_device (person_id, endpoint, endpoint_id, public_key, auth, made_at) VALUES (?, ?, ?, ?, ?,"
                                + " UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE person_id = VALUES(person_id), public_key ="
                                + " VALUES(public_key), auth = VALUES(auth)")
                .setParameter(1, current.id())
                .setParameter(2, endpoint)
                .setParameter(3, id(endpoint))
                .setParameter(4, publicKey)
                .setParameter(5, auth)
                .executeUpdate();
    }

    /** Of somebody else's browser nothing changes. */
    public void end(String endpoint) {
        em.createNativeQuery("DELETE FROM push_device WHERE endpoint_id = ? AND person_id = ?")
                .setParameter(1, id(endpoint))
                .setParameter(2, current.id())
                .executeUpdate();
    }

    private void mustBeDevice(String endpoint, String publicKey, String auth) {
        try {
            OutsideAddress.of(endpoint, LONGEST, settings::mayBePrivate);
            Curve.key(Base64.getUrlDecoder().decode(publicKey));
            if (Base64.getUrlDecoder().decode(auth).length == SECRET_BYTES) {
                return;
            }
        } catch (OutsideAddress.Refused | GeneralSecurityException | IllegalArgumentException refused) {
            // said below
        }
        throw new DomainException(EngagementError.DEVICE);
    }

    private static String id(String endpoint) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
