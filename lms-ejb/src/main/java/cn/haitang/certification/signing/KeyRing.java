package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys to sign with. The key store is read when a key is first needed and again whenever its file has changed, so a
 * new key is taken up without a restart. In a sample set-up a missing key store is made first, by one node alone.
 */
@ApplicationScoped
public class KeyRing {

    private record Loaded(@Nullable FileTime changed, Map<KeyUse, SigningKey> keys) {}

    @Inject
    private SigningSettings settings;

    @Inject
    private NamedLock lock;

    @Inject
    private Clock clock;

    private @Nullable Loaded loaded;

    /** @throws DomainException one of {@link SigningError}: there is no key that may sign now */
    public SigningKey key(KeyUse use) {
        SigningKey key = keys().get(use);
        if (key == null) {
            throw new DomainException(SigningError.KEY_MISSING, use.alias());
        }
        KeyStoreReader.mustBeGood(key, clock.instant());
        return key;
    }

    /** The same, empty when there is none that may sign now: for what can be done without. */
    public Optional<SigningKey> find(KeyUse use) {
        try {
            return Optional.of(key(use));
        } catch (DomainException none) {
            return Optional.empty();
        }
    }

    /** @throws DomainException one of {@link SigningError}: don't begin what could not be signed */
    public void mustBeReady() {
        for (KeyUse use : KeyUse.values()) {
            if (use.required()) {
                key(use);
            }
        }
    }

    private synchronized Map<KeyUse, SigningKey> keys() {
        boolean token = settings.pkcs11Config().isPresent();
        if (!token && settings.ownAuthority() && !Files.exists(settings.keystore())) {
            makeOwn();
        }
        FileTime changed = token ? null : changed(settings.keystore());
        Loaded known = loaded;
        if (known == null || !Objects.equals(known.changed(), changed)) {
            known = new Loaded(changed, read());
            loaded = known;
        }
        return known.keys();
    }

    private Map<KeyUse, SigningKey> read() {
        char[] password = password();
        KeyStoreReader reader = settings.pkcs11Config()
                .map(configuration -> KeyStoreReader.token(configuration, password))
                .orElseGet(() -> KeyStoreReader.file(settings.keystore(), password));
        Map<KeyUse, SigningKey> keys = new EnumMap<>(KeyUse.class);
        for (KeyUse use : KeyUse.values()) {
            if (use.required() || reader.has(use, settings.alias(use))) {
                keys.put(use, reader.key(use, settings.alias(use)));
            }
        }
        return keys;
    }

    private char[] password() {
        try {
            return settings.password();
        } catch (IOException unreadable) {
            throw new DomainException(SigningError.KEYSTORE_LOCKED);
        }
    }

    private void makeOwn() {
        try {
            lock.whileHeld("haitang.certification.keys", () -> {
                if (!Files.exists(settings.keystore())) {
                    OwnAuthority.make(settings.keystore(), settings.passwordFile(), clock.instant());
                }
            });
        } catch (SQLException | IOException | GeneralSecurityException failed) {
            throw new DomainException(SigningError.KEYSTORE_MISSING);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException missing) {
            throw new DomainException(SigningError.KEYSTORE_MISSING);
        }
    }
}
