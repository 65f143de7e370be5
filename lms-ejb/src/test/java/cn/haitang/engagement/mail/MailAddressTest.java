package cn.haitang.engagement.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.engagement.EngagementError;
import cn.haitang.engagement.Wording.Written;
import cn.haitang.shared.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"zhou@example.com", "a.b+c@mail.example.com.cn", "138_0013@qq.com", "x@xn--fiqs8s.xn--fiqs8s"})
    void usual_addresses_are_taken(String address) {
        assertThat(MailAddress.of(" " + address + " ").value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zhou",
                "zhou@",
                "@example.com",
                "zhou@localhost",
                "a@b.com, c@d.com",
                "a@b.com\r\nBcc: c@d.com",
                "\"a b\"@example.com",
                "a@[10.0.0.1]",
                "a@10.0.0.1",
                "a..b@example.com",
                "周@example.com",
                "a@b_c.com",
                "<a@b.com>"
            })
    void what_is_none_or_leaves_room_for_more_is_refused(String address) {
        assertThatThrownBy(() -> MailAddress.of(address))
                .isInstanceOfSatisfying(
                        DomainException.class, no -> assertThat(no.code()).isEqualTo(EngagementError.ADDRESS));
    }

    @Test
    void only_the_part_behind_the_at_is_the_same_in_small_letters() {
        assertThat(MailAddress.of("Zhou@Example.COM").value()).isEqualTo("Zhou@example.com");
        assertThatThrownBy(() -> MailAddress.of("a".repeat(65) + "@example.com"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> MailAddress.of("a@" + "b".repeat(250) + ".com"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_letter_says_the_same_as_text_and_as_html_and_expressions_stay_text() {
        Written words = new Written("s", List.of("Hello,", "<b>“A & B”</b> ends"), "Open: ", "why");

        assertThat(Letter.plain(words, "https://x.example/w"))
                .isEqualTo("Hello,\n\n<b>“A & B”</b> ends\n\nOpen: https://x.example/w\n\n-- \nwhy\n");
        assertThat(Letter.html(words, "en", "https://x.example/w"))
                .contains("<p>&lt;b&gt;“A &amp; B”&lt;/b&gt; ends</p>", "<a href=\"https://x.example/w\">Open</a>");
    }
}
