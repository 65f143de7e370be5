package cn.haitang.certification.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keys for tests, made once per run: a good key store and one whose certificates are over. */
public final class SampleKeys {

    static final Path GOOD = made(Instant.now());
    static final Path EXPIRED = made(Instant.now().minus(Duration.ofDays(2000)));

    private SampleKeys() {}

    public static SigningKey of(KeyUse use) {
        return reader(GOOD).key(use, Optional.empty());
    }

    static KeyStoreReader reader(Path keystore) {
        return KeyStoreReader.file(keystore, password(keystore));
    }

    static char[] password(Path keystore) {
        try {
            return Files.readString(passwordFile(keystore)).toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path passwordFile(Path keystore) {
        return Path.of(keystore + ".password");
    }

    private static Path made(Instant at) {
        try {
            Path keystore = Files.createTempDirectory("haitang-keys").resolve("signing.p12");
            OwnAuthority.make(keystore, passwordFile(keystore), at);
            return keystore;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
