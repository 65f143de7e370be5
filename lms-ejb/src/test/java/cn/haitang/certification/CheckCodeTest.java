package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.print.QrCode;
import cn.haitang.certification.signing.Cbor;
import cn.haitang.certification.signing.KeyUse;
import cn.haitang.certification.signing.SampleKeys;
import cn.haitang.certification.signing.SigningKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CheckCodeTest {

    private static final SigningKey KEY = SampleKeys.of(KeyUse.CHECK);
    private static final int SIGNATURE = 64;

    private final String digits =
            CheckCode.digits(SampleCertificate.of("林晓燕"), 131_073, ZoneId.of("Asia/Shanghai"), KEY);

    @Test
    void it_is_written_in_digits_and_stays_readable_on_27_millimetres_of_paper() {
        String code = "https://haitang.example.org/v/0123456789abcdef0123456789abcdef#" + digits;

        assertThat(digits).matches("\\d+");
        assertThat(QrCode.of(code).size()).as("modules: 0.4 mm each or more").isLessThanOrEqualTo(65);
    }

    @Test
    void the_full_name_of_the_holder_is_not_in_it() {
        String said = new String(bytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("林*燕", "HT-2026-GQ-004817").doesNotContain("林晓燕");
        assertThat(HexFormat.of().formatHex(bytes())).contains("0123456789abcdef0123456789abcdef");
    }

    @Test
    void its_signature_is_the_issuers_and_a_changed_digit_breaks_it() throws Exception {
        assertThat(verifies(bytes())).isTrue();
        byte[] forged = bytes();
        forged[forged.length - SIGNATURE - 10] ^= 1;

        assertThat(verifies(forged)).isFalse();
    }

    private byte[] bytes() {
        byte[] marked = new BigInteger(digits).toByteArray();
        assertThat(marked[0]).isEqualTo((byte) 1);
        return Arrays.copyOfRange(marked, 1, marked.length);
    }

    /** What is between the header and the signature is the payload: 84, header of 15 bytes, A0, payload, 58 40, signature. */
    private static boolean verifies(byte[] cose) throws Exception {
        byte[] header = Arrays.copyOfRange(cose, 2, 2 + cose[1] - 0x40);
        int from = 2 + header.length + 1;
        int skip = cose[from] == 0x58 ? 2 : 3;
        byte[] payload = Arrays.copyOfRange(cose, from + skip, cose.length - SIGNATURE - 2);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KEY.chain().get(0).getPublicKey());
        signature.update(new Cbor()
                .array(4)
                .text("Signature1")
                .bytes(header)
                .bytes(new byte[0])
                .bytes(payload)
                .done());
        return signature.verify(Arrays.copyOfRange(cose, cose.length - SIGNATURE, cose.length));
    }
}
