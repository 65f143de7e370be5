package cn.haitang.certification;

import cn.haitang.certification.KeyRegister.KnownKey;
import cn.haitang.certification.signing.KeyRing;
import cn.haitang.certification.signing.KeyUse;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The issuer's public keys for credentials, for anybody: the one in use and all before it. */
@Stateless
@PermitAll
public class IssuerKeyQueries {

    @Inject
    private KeyRing keys;

    @Inject
    private KeyRegister register;

    @Inject
    private IssuerIdentity issuer;

    /** JWK Set (RFC 7517). */
    public Map<String, Object> keySet() {
        return Map.of("keys", known().stream().map(this::jwk).toList());
    }

    /** One key as a JWK. */
    public Optional<Map<String, Object>> key(String id) {
        return known().stream().filter(key -> key.id().equals(id)).findFirst().map(this::jwk);
    }

    /** The document that did:web leads to. */
    public Map<String, Object> didDocument() {
        String did = issuer.did();
        List<Map<String, Object>> methods = known().stream()
                .map(key -> Map.<String, Object>of(
                        "id", did + "#" + key.id(), "type", "JsonWebKey", "controller", did, "publicKeyJwk", jwk(key)))
                .toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
        document.put("id", did);
        document.put("verificationMethod", methods);
        document.put(
                "assertionMethod",
                methods.stream().map(method -> method.get("id")).toList());
        return document;
    }

    private List<KnownKey> known() {
        try {
            register.remember(keys.key(KeyUse.CREDENTIAL));
        } catch (DomainException nothingToSignWith) {
            // what was signed before stays checkable
        }
        return register.known(KeyUse.CREDENTIAL);
    }

    private Map<String, Object> jwk(KnownKey key) {
        RSAPublicKey rsa = (RSAPublicKey) key.certificate().getPublicKey();
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "RSA");
        jwk.put("alg", "RS256");
        jwk.put("use", "sig");
        jwk.put("kid", issuer.keyAddress(key.id()));
        jwk.put("n", unsigned(rsa.getModulus()));
        jwk.put("e", unsigned(rsa.getPublicExponent()));
        return jwk;
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
