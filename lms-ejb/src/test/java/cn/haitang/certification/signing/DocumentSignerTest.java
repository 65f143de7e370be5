package cn.haitang.certification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;

class DocumentSignerTest {

    private static final SigningKey KEY = SampleKeys.of(KeyUse.DOCUMENT);

    @Test
    void the_signature_covers_the_whole_file_and_stands_at_its_end() throws Exception {
        byte[] signed = sign(new TimeStamps()).bytes();

        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getLastSignatureDictionary();
            int[] range = signature.getByteRange();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(signed.length);
        }
        assertThat(holds(signed)).isTrue();
    }

    @Test
    void it_names_its_certificate_and_keeps_the_time_out_of_the_signed_attributes() throws Exception {
        Signed signed = sign(new TimeStamps());
        SignerInformation signer = signerOf(signed.bytes());

        assertThat(signed.level()).isEqualTo(Signed.Level.B_B);
        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        assertThat(signer.getUnsignedAttributes()).isNull();
    }

    @Test
    void any_byte_changed_inside_the_signed_range_is_found() throws Exception {
        byte[] signed = sign(new TimeStamps()).bytes();
        int gap = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Contents");
        for (int at = 20; at < gap; at += 97) {
            byte[] forged = signed.clone();
            forged[at] ^= 1;
            assertThat(holds(forged)).as("byte " + at).isFalse();
        }
    }

    @Test
    void with_a_time_stamp_authority_the_signature_carries_its_stamp() throws Exception {
        try (LocalTimeStampAuthority authority = LocalTimeStampAuthority.start()) {
            Signed signed = sign(new TimeStamps(Optional.of(authority.address())));
            SignerInformation signer = signerOf(signed.bytes());

            assertThat(signed.level()).isEqualTo(Signed.Level.B_T);
            assertThat(holds(signed.bytes())).isTrue();
            var stamp = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            TimeStampToken token = new TimeStampToken(new CMSSignedData(
                    stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
            assertThat(token.getTimeStampInfo().getGenTime()).isCloseTo(new Date(), 60_000);
        }
    }

    @Test
    void without_the_stamp_that_was_configured_nothing_is_signed() {
        TimeStamps nobodyThere = new TimeStamps(Optional.of(URI.create("http://127.0.0.1:1/tsa")));

        assertThatThrownBy(() -> sign(nobodyThere))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(SigningError.NO_TIME_STAMP));
    }

    private static Signed sign(TimeStamps stamps) throws IOException {
        return new DocumentSigner(stamps).sign(page(), "棠江市", Instant.now(), KEY);
    }

    private static byte[] page() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static SignerInformation signerOf(byte[] signed) throws Exception {
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getLastSignatureDictionary();
            CMSSignedData data = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(signed)),
                    ContentInfo.getInstance(firstObject(signature.getContents(signed))));
            return data.getSignerInfos().iterator().next();
        }
    }

    /** Behind the signature its room is filled with noughts. */
    private static ASN1Primitive firstObject(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return in.readObject();
        }
    }

    private static boolean holds(byte[] signed) throws Exception {
        try {
            return signerOf(signed).verify(new JcaSimpleSignerInfoVerifierBuilder().build(KEY.certificate()));
        } catch (CMSException | IOException | RuntimeException broken) {
            return false;
        }
    }
}
