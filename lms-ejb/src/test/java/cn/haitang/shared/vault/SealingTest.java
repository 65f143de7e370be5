package cn.haitang.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens with its key, for its purpose, unchanged; and with nothing else. */
class SealingTest {

    private static final String NUMBER = "320582199001010000";
    private static final String PURPOSE = "external_credential.number/7";

    @TempDir
    Path folder;

    private Path file;
    private Path password;

    @BeforeEach
    void a_key_store_of_our_own() throws IOException, GeneralSecurityException {
        file = folder.resolve("keys/vault.p12");
        password = folder.resolve("keys/vault.p12.password");
        VaultKeys.make(file, password);
    }

    @Test
    void a_sealed_text_opens_again_and_shows_nothing_of_the_text() throws IOException {
        VaultKeys keys = keys();
        String sealed = Sealing.seal(keys, NUMBER, PURPOSE);

        assertThat(Sealing.isSealed(sealed)).isTrue();
        assertThat(sealed)
                .startsWith("v1." + keys.current() + ".")
                .doesNotContain("3205")
                .hasSizeLessThan(255);
        assertThat(Sealing.seal(keys, NUMBER, PURPOSE)).as("the same twice").isNotEqualTo(sealed);
        assertThat(Sealing.open(keys(), sealed, PURPOSE)).isEqualTo(NUMBER);
        assertThat(Sealing.isSealed(NUMBER)).isFalse();
        assertThat(Sealing.isSealed("whsec_" + "A".repeat(44))).isFalse();
    }

    @Test
    void it_opens_for_nobody_else_and_not_when_a_character_was_changed() throws IOException {
        String sealed = Sealing.seal(keys(), NUMBER, PURPOSE);
        int middle = sealed.length() / 2;
        String changed =
                sealed.substring(0, middle) + (sealed.charAt(middle) == 'A' ? 'B' : 'A') + sealed.substring(middle + 1);

        refused(VaultError.NOT_OPENED, () -> Sealing.open(keys(), sealed, "external_credential.number/8"));
        refused(VaultError.NOT_OPENED, () -> Sealing.open(keys(), changed, PURPOSE));
        refused(VaultError.NOT_OPENED, () -> Sealing.open(keys(), NUMBER, PURPOSE));
    }

    @Test
    void a_new_key_seals_from_now_on_and_the_old_one_still_opens() throws Exception {
        String before = Sealing.seal(keys(), NUMBER, PURPOSE);
        add("data-2");
        VaultKeys both = keys();

        assertThat(both.byId()).hasSize(2);
        assertThat(before).doesNotStartWith("v1." + both.current());
        assertThat(Sealing.open(both, before, PURPOSE)).isEqualTo(NUMBER);
        assertThat(Sealing.seal(both, NUMBER, PURPOSE)).startsWith("v1." + both.current());
    }

    @Test
    void another_key_store_opens_nothing_and_says_so() throws Exception {
        String sealed = Sealing.seal(keys(), NUMBER, PURPOSE);
        VaultKeys.make(file, password);

        refused(VaultError.NOT_OPENED, () -> Sealing.open(keys(), sealed, PURPOSE));
        refused(VaultError.KEYS_LOCKED, () -> VaultKeys.read(file, "wrong".toCharArray()));
        refused(VaultError.KEYS_MISSING, () -> VaultKeys.read(folder.resolve("none.p12"), "x".toCharArray()));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(password)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private void add(String alias) throws Exception {
        char[] secret = Files.readString(password).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, secret);
        }
        byte[] key = new byte[32];
        key[0] = 7;
        store.setKeyEntry(alias, new SecretKeySpec(key, "AES"), secret, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, secret);
        }
    }

    private VaultKeys keys() throws IOException {
        return VaultKeys.read(file, Files.readString(password).toCharArray());
    }

    private static void refused(VaultError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
