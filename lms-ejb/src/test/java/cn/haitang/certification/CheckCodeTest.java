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
import java.time.Instant;
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
    void it_holds_to_the_last_second_of_the_last_day_in_the_zone_of_the_product_and_names_the_place_in_the_lists() {
        String said = HexFormat.of().formatHex(bytes());

        assertThat(said).contains("041a" + seconds("2028-11-18T15:59:59Z"), "061a" + seconds("2026-11-17T16:00:00Z"));
        assertThat(said).contains("1a00020001"); // 131,073
    }

    private static String seconds(String instant) {
        return "%08x".formatted(Instant.parse(instant).getEpochSecond());
    }

    @Test
    void a_long_title_is_cut_so_that_the_code_stays_readable() {
        CertificateView view = SampleCertificate.of("林晓燕", "道路货运驾驶员安全生产与应急救护岗前培训合格证书（二〇二六年版）");
        byte[] word = new BigInteger(CheckCode.digits(view, 1, ZoneId.of("Asia/Shanghai"), KEY)).toByteArray();

        assertThat(new String(word, StandardCharsets.UTF_8))
                .contains("道路货运驾驶员安全生产与应急救护岗前培训合格证…")
                .doesNotContain("合格证书");
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
