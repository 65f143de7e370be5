package cn.haitang.engagement.push;

import cn.haitang.shared.database.Row;
import cn.haitang.shared.vault.Vault;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The key by which push services know this system. Browsers are bound to it, so it is made once and never changed; the first node that
 * needs it makes it, and all take it from the database, where it lies sealed.
 */
@Stateless
@PermitAll
public class PushIdentity {

    private static final String PURPOSE = "push_identity.private_key";

    /** @param publicKey base64url of the point, as browsers want it */
    public record Identity(String publicKey, PrivateKey key) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    /** @throws cn.haitang.shared.DomainException there is no key to seal it with, or the one it was sealed with is away */
    public Identity get() throws GeneralSecurityException {
        Optional<Identity> known = find();
        if (known.isPresent()) {
            return known.get();
        }
        KeyPair pair = Curve.newPair();
        em.createNativeQuery("INSERT IGNORE INTO push_identity (id, public_key, private_key, made_at)"
                        + " VALUES (1, ?, ?, UTC_TIMESTAMP(3))")
                .setParameter(1, Base64.getUrlEncoder().withoutPadding().encodeToString(Curve.point((ECPublicKey)
                        pair.getPublic())))
                .setParameter(
                        2,
                        vault.seal(
                                Base64.getEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded()),
                                PURPOSE))
                .executeUpdate();
        return find().orElseThrow();
    }

    private Optional<Identity> find() throws GeneralSecurityException {
        record Stored(String publicKey, String sealed) {}
        Optional<Stored> stored = Row.first(
                em.createNativeQuery(
                        "SELECT public_key, private_key FROM push_identity WHERE id = 1 LOCK IN SHARE MODE"),
                row -> new Stored(row.text(0), row.text(1)));
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        byte[] key = Base64.getDecoder().decode(vault.open(stored.get().sealed(), PURPOSE));
        return Optional.of(new Identity(
                stored.get().publicKey(), KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key))));
    }
}
