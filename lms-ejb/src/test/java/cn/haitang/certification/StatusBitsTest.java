package cn.haitang.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTest {

    @Test
    void neighbours_in_one_byte_both_stand() throws IOException {
        StatusBits bits = new StatusBits(16);
        bits.set(2);
        bits.set(7);
        bits.set(2);
        bits.set(8);

        assertThat(bytes(bits.encoded())).containsExactly(0b0010_0001, 0b1000_0000);
    }

    /** Base64url as multibase knows it: an address may carry it, and nothing is padded. */
    @Test
    void a_list_is_written_in_letters_that_an_address_may_carry_and_without_padding() {
        Random chance = new Random(7);
        for (int length = 1; length <= 6; length++) {
            StatusBits bits = new StatusBits(4096);
            for (int i = 0; i < 200 * length; i++) {
                bits.set(chance.nextInt(4096));
            }
            assertThat(bits.encoded()).matches("u[A-Za-z0-9_-]{100,}");
        }
    }

    private static byte[] bytes(String encoded) throws IOException {
        byte[] zipped = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }
}
