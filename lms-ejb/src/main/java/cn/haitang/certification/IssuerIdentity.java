package cn.haitang.certification;

import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;

/** Who issues, for machines: a did:web made from the public address, and the addresses that hang on it. */
@ApplicationScoped
public class IssuerIdentity {

    /** Certificates per status list: the least that Bitstring Status List asks for, so that nobody hides alone in one. */
    public static final int PER_LIST = 131_072;

    private final String address;

    /** For the proxy of the container. */
    protected IssuerIdentity() {
        this("http://localhost");
    }

    @Inject
    public IssuerIdentity(SharedSettings settings) {
        this(settings.publicUrl());
    }

    IssuerIdentity(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** {@code did:web:learn.example.org}; a port is written as %3A8080, a path with colons. */
    public String did() {
        URI uri = URI.create(address);
        return "did:web:" + uri.getAuthority().replace(":", "%3A")
                + uri.getPath().replace('/', ':');
    }

    /** Where the public key can be fetched as a JWK. */
    public String keyAddress(String keyId) {
        return address + "/api/issuer/keys/" + keyId;
    }

    public String certificateAddress(String publicId) {
        return address + "/v/" + publicId;
    }

    public String statusListAddress(StatusPurpose purpose, long list) {
        return address + "/api/status-lists/" + purpose.word() + "/" + list;
    }

    /** An achievement has no page of its own: the same title by the same issuer has the same name. */
    String achievement(String title) {
        byte[] name = (did() + "/" + title).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }
}
