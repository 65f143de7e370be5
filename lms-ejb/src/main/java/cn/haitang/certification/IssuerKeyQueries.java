package cn.haitang.certification;

import cn.haitang.certification.KeyRegister.KnownKey;
import cn.haitang.certification.signing.KeyRing;
import cn.haitang.certification.signing.KeyUse;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Map.of(
                "keys",
                Stream.concat(known(KeyUse.CREDENTIAL).stream(), known(KeyUse.CHECK).stream())
                        .map(this::jwk)
                        .toList());
    }

    /** One key as a JWK. */
    public Optional<Map<String, Object>> key(String id) {
        return Stream.concat(known(KeyUse.CREDENTIAL).stream(), known(KeyUse.CHECK).stream())
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(this::jwk);
    }

    /** The document that did:web leads to. */
    public Map<String, Object> didDocument() {
        String did = issuer.did();
        List<Map<String, Object>> methods = known(KeyUse.CREDENTIAL).stream()
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

    /** What was signed before stays checkable, also while there is nothing to sign with. */
    private List<KnownKey> known(KeyUse use) {
        keys.find(use).ifPresent(register::remember);
        return register.known(use);
    }

    private Map<String, Object> jwk(KnownKey key) {
        return Jwk.of(key.certificate().getPublicKey(), issuer.keyAddress(key.id()));
    }
}
