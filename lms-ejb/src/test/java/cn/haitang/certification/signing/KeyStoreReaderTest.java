package cn.haitang.certification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreReaderTest {

    @Test
    void documents_and_credentials_have_keys_of_their_own_that_may_sign() {
        SigningKey document = SampleKeys.of(KeyUse.DOCUMENT);
        SigningKey credential = SampleKeys.of(KeyUse.CREDENTIAL);

        assertThat(document.id()).isNotEqualTo(credential.id());
        for (SigningKey key : new SigningKey[] {document, credential}) {
            assertThatCode(() -> KeyStoreReader.mustBeGood(key, Instant.now())).doesNotThrowAnyException();
        }
    }

    @Test
    void a_missing_key_store_is_named_as_such() {
        refused(() -> KeyStoreReader.file(Path.of("no-such.p12"), new char[0]), SigningError.KEYSTORE_MISSING);
    }

    @Test
    void a_wrong_password_and_a_damaged_file_open_nothing(@TempDir Path folder) throws Exception {
        refused(() -> KeyStoreReader.file(SampleKeys.GOOD, "wrong".toCharArray()), SigningError.KEYSTORE_LOCKED);
        Path damaged = Files.writeString(folder.resolve("damaged.p12"), "not a key store");
        refused(() -> KeyStoreReader.file(damaged, "wrong".toCharArray()), SigningError.KEYSTORE_LOCKED);
    }

    @Test
    void an_expired_certificate_and_one_of_the_future_sign_nothing() {
        SigningKey expired = SampleKeys.reader(SampleKeys.EXPIRED).key(KeyUse.DOCUMENT, Optional.empty());
        refused(() -> KeyStoreReader.mustBeGood(expired, Instant.now()), SigningError.CERTIFICATE_EXPIRED);
        SigningKey good = SampleKeys.of(KeyUse.DOCUMENT);
        refused(() -> KeyStoreReader.mustBeGood(good, Instant.EPOCH), SigningError.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void after_a_rotation_the_newest_key_signs_unless_a_setting_names_another(@TempDir Path folder) throws Exception {
        Path both = rotated(folder);
        SigningKey old = SampleKeys.reader(SampleKeys.EXPIRED).key(KeyUse.DOCUMENT, Optional.empty());
        KeyStoreReader reader = KeyStoreReader.file(both, SampleKeys.password(SampleKeys.EXPIRED));

        assertThat(reader.key(KeyUse.DOCUMENT, Optional.empty()).id())
                .isEqualTo(SampleKeys.of(KeyUse.DOCUMENT).id());
        assertThat(reader.key(KeyUse.DOCUMENT, Optional.of("document")).id()).isEqualTo(old.id());
        refused(() -> reader.key(KeyUse.DOCUMENT, Optional.of("document-2040")), SigningError.KEY_MISSING);
    }

    /** The expired key store with the good document key added to it. */
    private static Path rotated(Path folder) throws Exception {
        char[] password = SampleKeys.password(SampleKeys.EXPIRED);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(SampleKeys.EXPIRED)) {
            store.load(in, password);
        }
        SigningKey next = SampleKeys.of(KeyUse.DOCUMENT);
        store.setKeyEntry(
                "document-2", next.key(), password, next.chain().toArray(new java.security.cert.Certificate[0]));
        Path both = folder.resolve("both.p12");
        try (OutputStream out = Files.newOutputStream(both)) {
            store.store(out, password);
        }
        return both;
    }

    private static void refused(ThrowingCallable call, SigningError code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
