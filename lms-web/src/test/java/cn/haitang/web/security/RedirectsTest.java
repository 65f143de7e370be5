package cn.haitang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @Test
    void a_page_of_ours_is_where_the_person_returns_to() {
        assertThat(Redirects.local("/organisation/me.xhtml?from=1", "/")).isEqualTo("/organisation/me.xhtml?from=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/organisation/me.xhtml",
                "/organisation/../../evil.xhtml",
                "/organisation/me.xhtml?x=%0d%0aSet-Cookie\r\n:a",
                "/nowhere/else.xhtml",
                "javascript:alert(1)"
            })
    void anything_else_leads_to_the_start(String wanted) {
        assertThat(Redirects.local(wanted, "/")).isEqualTo("/");
    }
}
