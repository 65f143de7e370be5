package cn.haitang.shared.vault;

import cn.haitang.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES keys of a key store by their ids. The one whose alias comes last in the alphabet seals; all of them open. An id is made
 * from its key, so two keys never go by one name, whatever their aliases are.
 */
record VaultKeys(String current, Map<String, SecretKey> byId) {

    static final String PREFIX = "data-";
    private static final int BYTES = 32;
    private static final int ID_CHARACTERS = 8;

    /** @throws DomainException see {@link VaultError} */
    static VaultKeys read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Map<String, SecretKey> keys = new LinkedHashMap<>();
            String last = "";
            for (String alias :
                    Collections.list(store.aliases()).stream().sorted().toList()) {
                if (store.getKey(alias, password) instanceof SecretKey key && key.getEncoded().length == BYTES) {
                    last = idOf(key);
                    keys.put(last, new SecretKeySpec(key.getEncoded(), "AES"));
                }
            }
            if (keys.isEmpty()) {
                throw new DomainException(VaultError.KEYS_LOCKED);
            }
            return new VaultKeys(last, keys);
        } catch (NoSuchFileException missing) {
            throw new DomainException(VaultError.KEYS_MISSING);
        } catch (IOException | GeneralSecurityException locked) {
            throw new DomainException(VaultError.KEYS_LOCKED);
        }
    }

    /** Writes a key store with one key, and its password beside it, readable by the owner alone; whole or not at all. */
    static void make(Path file, Path passwordFile) throws IOException, GeneralSecurityException {
        char[] password = HexFormat.of().formatHex(random(24)).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(PREFIX + "1", new SecretKeySpec(random(BYTES), "AES"), password, null);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createDirectories(passwordFile.toAbsolutePath().getParent());
        write(passwordFile, out -> out.write(new String(password).getBytes(StandardCharsets.US_ASCII)));
        write(file, out -> store.store(out, password));
    }

    private static String idOf(SecretKey key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return HexFormat.of().formatHex(digest).substring(0, ID_CHARACTERS);
    }

    private static byte[] random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, GeneralSecurityException;
    }

    private static void write(Path file, Writing writing) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".draft"); // made with mode 600
        try (OutputStream out = Files.newOutputStream(draft)) {
            writing.to(out);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
