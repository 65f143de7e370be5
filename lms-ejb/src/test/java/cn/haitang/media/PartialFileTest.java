package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {

    @TempDir
    private Path folder;

    @Test
    void parts_come_together_in_order() {
        PartialFile file = file();

        file.append(0, 6, bytes("abc"));
        file.append(3, 6, bytes("def"));

        assertThat(folder.resolve("u.part")).hasContent("abcdef");
        assertThat(file.length()).isEqualTo(6);
    }

    @Test
    void a_part_at_a_wrong_place_is_refused_and_nothing_is_lost() {
        PartialFile file = file();
        file.append(0, 6, bytes("abc"));

        assertThatThrownBy(() -> file.append(0, 6, bytes("xyz")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(MediaError.OFFSET));
        assertThat(folder.resolve("u.part")).hasContent("abc");
    }

    @Test
    void more_than_was_announced_is_not_taken() {
        assertThatThrownBy(() -> file().append(0, 2, bytes("abc"))).isInstanceOf(DomainException.class);
        assertThat(file().length()).isZero();
    }

    @Test
    void what_came_before_the_sender_broke_off_stays() {
        InputStream breaking = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("gone");
                }
                left = 0;
                return 3;
            }
        };

        assertThatThrownBy(() -> file().append(0, 6, breaking)).isInstanceOf(DomainException.class);

        assertThat(file().length()).isEqualTo(3);
    }

    private PartialFile file() {
        return new PartialFile(folder.resolve("u.part"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
