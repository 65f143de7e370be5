package cn.haitang.certification;

import cn.haitang.certification.signing.KeyRing;
import cn.haitang.certification.signing.KeyUse;
import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which certificates were revoked or are suspended, as signed Bitstring Status Lists (W3C), one a purpose: for anybody,
 * without names. A certificate that was voided or replaced counts as revoked.
 */
@Stateless
@PermitAll
public class StatusListQueries {

    /** How long a verifier may use a list it has. */
    public static final int GOOD_FOR_SECONDS = 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeyRing keys;

    @Inject
    private KeyRegister register;

    @Inject
    private IssuerIdentity issuer;

    @Inject
    private SharedSettings settings;

    @Inject
    private Clock clock;

    /** How many lists there are: one, until more certificates were issued than one list holds. */
    public long lists() {
        Object last = em.createNativeQuery("SELECT COALESCE(MAX(id), 0) FROM certificate")
                .getSingleResult();
        return ((Number) last).longValue() / IssuerIdentity.PER_LIST + 1;
    }

    /**
     * Compact JWS of a BitstringStatusListCredential.
     *
     * @param list from 0 on; certificate {@code list × 131072 + index} is bit {@code index}
     * @throws cn.haitang.shared.DomainException nothing can be signed now
     */
    public String list(StatusPurpose purpose, long list) {
        long first = list * IssuerIdentity.PER_LIST;
        String today = LocalDate.ofInstant(clock.instant(), settings.zone()).toString();
        List<?> numbers = em.createNativeQuery(
                        "SELECT id FROM certificate WHERE id BETWEEN ? AND ? AND " + purpose.condition(today))
                .setParameter(1, first)
                .setParameter(2, first + IssuerIdentity.PER_LIST - 1)
                .getResultList();
        StatusBits bits = new StatusBits(IssuerIdentity.PER_LIST);
        numbers.forEach(number -> bits.set((int) (((Number) number).longValue() - first)));
        var key = keys.key(KeyUse.CREDENTIAL);
        register.remember(key);
        return new Credential(issuer, settings.zone()).signed(claims(purpose, list, bits.encoded()), key);
    }

    private Map<String, Object> claims(StatusPurpose purpose, long list, String encoded) {
        String id = issuer.statusListAddress(purpose, list);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        claims.put("issuer", issuer.did());
        claims.put("validFrom", now.toString());
        claims.put(
                "credentialSubject",
                Map.of(
                        "id",
                        id + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        purpose.word(),
                        "ttl",
                        GOOD_FOR_SECONDS * 1000,
                        "encodedList",
                        encoded));
        claims.put("iss", issuer.did());
        claims.put("jti", id);
        claims.put("sub", id + "#list");
        claims.put("nbf", now.getEpochSecond());
        return claims;
    }
}
