package cn.haitang.certification.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority of our own for a sample set-up: nobody outside trusts it, and every name in it says so. Its certificates are
 * real ones in everything else, so that documents can be checked with any reader.
 */
final class OwnAuthority {

    private static final int BITS = 3072;
    private static final Duration ROOT_GOOD_FOR = Duration.ofDays(3650);
    private static final Duration KEY_GOOD_FOR = Duration.ofDays(1095);
    private static final Duration EARLIER = Duration.ofMinutes(5);
    private static final X500Name ROOT = new X500Name("CN=Haitang Sample Authority (not trusted),O=Haitang Sample");

    private final KeyPair root;
    private final X509Certificate rootCertificate;
    private final Instant now;

    private OwnAuthority(Instant now) throws IOException, GeneralSecurityException {
        this.now = now;
        this.root = keyPair();
        this.rootCertificate =
                certificate(ROOT, root, ROOT_GOOD_FOR, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign), true);
    }

    /**
     * Writes the key store with a key for each use, and its password beside it, readable by the owner alone. The key store
     * appears whole or not at all; the authority's own key is not kept.
     */
    static void make(Path keystore, Path passwordFile, Instant now) throws IOException, GeneralSecurityException {
        OwnAuthority authority = new OwnAuthority(now);
        String password = password();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (KeyUse use : KeyUse.values()) {
            authority.add(store, use, password);
        }
        Files.createDirectories(keystore.toAbsolutePath().getParent());
        Files.createDirectories(passwordFile.toAbsolutePath().getParent());
        write(passwordFile, out -> out.write(password.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        write(keystore, out -> store.store(out, password.toCharArray()));
    }

    private void add(KeyStore store, KeyUse use, String password) throws IOException, GeneralSecurityException {
        KeyPair pair = use == KeyUse.CHECK ? curvePair() : keyPair();
        int usage = use == KeyUse.DOCUMENT
                ? KeyUsage.digitalSignature | KeyUsage.nonRepudiation
                : KeyUsage.digitalSignature;
        X500Name name = new X500Name("CN=Haitang Sample " + use.alias() + ",O=Haitang Sample");
        X509Certificate certificate = certificate(name, pair, KEY_GOOD_FOR, new KeyUsage(usage), false);
        store.setKeyEntry(
                use.alias(), pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate, rootCertificate
                });
    }

    private X509Certificate certificate(
            X500Name name, KeyPair pair, Duration goodFor, KeyUsage usage, boolean authority)
            throws IOException, GeneralSecurityException {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            ROOT,
                            new BigInteger(120, new SecureRandom()).setBit(120),
                            Date.from(now.minus(EARLIER)),
                            Date.from(now.plus(goodFor)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.keyUsage, true, usage);
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(root.getPublic()));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(root.getPrivate())));
        } catch (CertIOException | OperatorCreationException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static KeyPair curvePair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String password() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
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
