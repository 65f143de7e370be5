package cn.haitang.certification.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the signing keys lie and who stamps the time; see server-config/signing.md. */
@ApplicationScoped
public class SigningSettings {

    @Inject
    @ConfigProperty(name = "haitang.certification.keystore", defaultValue = "data/keys/signing.p12")
    String keystore;

    @Inject
    @ConfigProperty(name = "haitang.certification.keystore-password-file")
    Optional<String> passwordFile;

    @Inject
    @ConfigProperty(name = "haitang.certification.pkcs11-config")
    Optional<String> pkcs11Config;

    @Inject
    @ConfigProperty(name = "haitang.certification.document-key")
    Optional<String> documentKey;

    @Inject
    @ConfigProperty(name = "haitang.certification.credential-key")
    Optional<String> credentialKey;

    @Inject
    @ConfigProperty(name = "haitang.certification.check-key")
    Optional<String> checkKey;

    @Inject
    @ConfigProperty(name = "haitang.certification.own-authority")
    Optional<Boolean> ownAuthority;

    @Inject
    @ConfigProperty(name = "haitang.content.sample", defaultValue = "false")
    boolean sample;

    @Inject
    @ConfigProperty(name = "haitang.certification.tsa-url")
    Optional<String> tsaUrl;

    /** {@code haitang.certification.keystore}: the PKCS#12 file, shared by all nodes. Default data/keys/signing.p12. */
    Path keystore() {
        return Path.of(keystore);
    }

    /**
     * {@code haitang.certification.keystore-password-file}: holds the password of the key store, or the PIN of the token.
     * Default: the key store's path with {@code .password} behind it.
     */
    Path passwordFile() {
        return Path.of(passwordFile.orElse(keystore + ".password"));
    }

    char[] password() throws IOException {
        return Files.readString(passwordFile()).strip().toCharArray();
    }

    /** {@code haitang.certification.pkcs11-config}: SunPKCS11 configuration; with it the keys come from a token. Default none. */
    Optional<String> pkcs11Config() {
        return pkcs11Config.filter(path -> !path.isBlank());
    }

    /**
     * {@code haitang.certification.document-key}, {@code haitang.certification.credential-key} and {@code
     * haitang.certification.check-key}: alias of the key to sign with. Default: of the entries whose alias begins with "document",
     * "credential" or "check", the one that was issued last.
     */
    Optional<String> alias(KeyUse use) {
        Optional<String> named = switch (use) {
            case DOCUMENT -> documentKey;
            case CREDENTIAL -> credentialKey;
            case CHECK -> checkKey;
        };
        return named.filter(alias -> !alias.isBlank());
    }

    /**
     * {@code haitang.certification.own-authority}: make keys and an authority of our own when the key store is missing.
     * Default: what {@code haitang.content.sample} says; a real installation brings its keys.
     */
    boolean ownAuthority() {
        return ownAuthority.orElse(sample);
    }

    /** {@code haitang.certification.tsa-url}: RFC 3161 time-stamp authority. With it documents are B-T, without B-B. */
    Optional<URI> tsa() {
        return tsaUrl.filter(url -> !url.isBlank()).map(URI::create);
    }
}
