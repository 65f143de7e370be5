package cn.haitang.shared.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the keys lie that seal what is stored; see server-config/sealing.md. */
@ApplicationScoped
public class VaultSettings {

    @Inject
    @ConfigProperty(name = "haitang.shared.vault", defaultValue = "data/keys/vault.p12")
    String vault;

    @Inject
    @ConfigProperty(name = "haitang.shared.vault-password-file")
    Optional<String> passwordFile;

    @Inject
    @ConfigProperty(name = "haitang.shared.vault-own-key")
    Optional<Boolean> ownKey;

    @Inject
    @ConfigProperty(name = "haitang.content.sample", defaultValue = "false")
    boolean sample;

    /** {@code haitang.shared.vault}: the PKCS#12 file, the same one for all nodes. Default data/keys/vault.p12. */
    Path keystore() {
        return Path.of(vault);
    }

    /** {@code haitang.shared.vault-password-file}: holds its password. Default: the key store's path with {@code .password} behind it. */
    Path passwordFile() {
        return Path.of(passwordFile.orElse(vault + ".password"));
    }

    char[] password() throws IOException {
        return Files.readString(passwordFile()).strip().toCharArray();
    }

    /**
     * {@code haitang.shared.vault-own-key}: make a key when the key store is missing. Default: what {@code haitang.content.sample}
     * says; a real installation makes it by hand and keeps a copy before anything is sealed with it.
     */
    boolean ownKey() {
        return ownKey.orElse(sample);
    }
}
