package cn.haitang.shared.vault;

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
import org.jspecify.annotations.Nullable;

/**
 * Seals texts before they are stored, and opens them. The key store is read when it is first needed and again whenever its file has
 * changed. In a sample set-up a missing one is made first, by one node alone.
 */
@ApplicationScoped
public class Vault {

    private record Loaded(FileTime changed, VaultKeys keys) {}

    @Inject
    private VaultSettings settings;

    @Inject
    private NamedLock lock;

    private @Nullable Loaded loaded;

    /**
     * @param purpose table and column, and whose it is: the text opens for the same purpose alone
     * @throws DomainException there is no key to seal with: nothing may be stored
     */
    public String seal(String text, String purpose) {
        return Sealing.seal(keys(), text, purpose);
    }

    /** @throws DomainException there is no key that opens it, or it was changed or moved */
    public String open(String sealed, String purpose) {
        return Sealing.open(keys(), sealed, purpose);
    }

    /** Sealed with the key that seals now; an older key or none: seal it anew. */
    public boolean isCurrent(String stored) {
        return Sealing.isSealed(stored) && stored.startsWith(sign());
    }

    /** What every text begins with that was sealed with the key of today. */
    public String sign() {
        return "v1." + keys().current() + ".";
    }

    /** Like {@link #open}, and gives back what was never sealed as it is: rows from before there was a key. */
    public String openOrPlain(String stored, String purpose) {
        return Sealing.isSealed(stored) ? open(stored, purpose) : stored;
    }

    private synchronized VaultKeys keys() {
        if (settings.ownKey() && !Files.exists(settings.keystore())) {
            makeOwn();
        }
        FileTime changed = changed(settings.keystore());
        Loaded known = loaded;
        if (known == null || !known.changed().equals(changed)) {
            known = new Loaded(changed, VaultKeys.read(settings.keystore(), password()));
            loaded = known;
        }
        return known.keys();
    }

    private char[] password() {
        try {
            return settings.password();
        } catch (IOException unreadable) {
            throw new DomainException(VaultError.KEYS_LOCKED);
        }
    }

    private void makeOwn() {
        try {
            lock.whileHeld("haitang.shared.vault", () -> {
                if (!Files.exists(settings.keystore())) {
                    VaultKeys.make(settings.keystore(), settings.passwordFile());
                }
            });
        } catch (SQLException | IOException | GeneralSecurityException failed) {
            throw new DomainException(VaultError.KEYS_MISSING);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException missing) {
            throw new DomainException(VaultError.KEYS_MISSING);
        }
    }
}
