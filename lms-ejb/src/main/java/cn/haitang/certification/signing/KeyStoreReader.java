package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens a key store and takes the key of each use from it, or says with a code why not. */
final class KeyStoreReader {

    private final KeyStore store;
    private final char[] password;
    private final @Nullable Provider provider;

    private KeyStoreReader(KeyStore store, char[] password, @Nullable Provider provider) {
        this.store = store;
        this.password = password;
        this.provider = provider;
    }

    /** A PKCS#12 file. */
    static KeyStoreReader file(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new KeyStoreReader(store, password, null);
        } catch (NoSuchFileException missing) {
            throw new DomainException(SigningError.KEYSTORE_MISSING);
        } catch (IOException | GeneralSecurityException locked) {
            throw new DomainException(SigningError.KEYSTORE_LOCKED);
        }
    }

    /** A PKCS#11 token, by the configuration that SunPKCS11 documents. */
    static KeyStoreReader token(String configuration, char[] pin) {
        try {
            Provider token = Security.getProvider("SunPKCS11").configure(configuration);
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return new KeyStoreReader(store, pin, token);
        } catch (IOException | GeneralSecurityException | RuntimeException locked) {
            throw new DomainException(SigningError.KEYSTORE_LOCKED);
        }
    }

    /** @param named alias by a setting; without one the newest of the use is taken */
    SigningKey key(KeyUse use, Optional<String> named) {
        try {
            return found(use, named);
        } catch (GeneralSecurityException locked) {
            throw new DomainException(SigningError.KEYSTORE_LOCKED);
        }
    }

    boolean has(KeyUse use, Optional<String> named) {
        try {
            return !aliases(use, named).isEmpty();
        } catch (GeneralSecurityException locked) {
            throw new DomainException(SigningError.KEYSTORE_LOCKED);
        }
    }

    /** The newest first. */
    private List<String> aliases(KeyUse use, Optional<String> named) throws GeneralSecurityException {
        return Collections.list(store.aliases()).stream()
                .filter(alias -> named.map(alias::equalsIgnoreCase).orElse(alias.startsWith(use.alias())))
                .filter(alias -> certificate(alias).isPresent())
                .sorted(Comparator.comparing((String alias) ->
                                certificate(alias).orElseThrow().getNotBefore())
                        .reversed())
                .toList();
    }

    private SigningKey found(KeyUse use, Optional<String> named) throws GeneralSecurityException {
        List<String> found = aliases(use, named);
        if (found.isEmpty() || !(store.getKey(found.get(0), password) instanceof PrivateKey key)) {
            throw new DomainException(SigningError.KEY_MISSING, named.orElse(use.alias()));
        }
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(found.get(0)))
                .map(X509Certificate.class::cast)
                .toList();
        return SigningKey.of(use, key, chain, provider);
    }

    private Optional<X509Certificate> certificate(String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws DomainException the certificate is not good at this moment: nothing may be signed with it */
    static void mustBeGood(SigningKey key, Instant now) {
        X509Certificate certificate = key.certificate();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new DomainException(
                    SigningError.CERTIFICATE_EXPIRED,
                    key.use().alias(),
                    day(certificate.getNotAfter().toInstant()));
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new DomainException(
                    SigningError.CERTIFICATE_NOT_YET_VALID,
                    key.use().alias(),
                    day(certificate.getNotBefore().toInstant()));
        }
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
