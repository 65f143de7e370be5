package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.web.Webapp;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A form that comes back to its page must bring the nonce of the Content-Security-Policy along, else a refusal is answered
 * by an error page and what was typed is lost. PrimeFaces' scripts add it; a page without them says it in the form.
 */
class FormNonceTest {

    private static final Pattern FORM = Pattern.compile("<h:form\\b.*?</h:form>", Pattern.DOTALL);

    @Test
    void a_form_of_a_page_without_primefaces_brings_the_nonce_itself() {
        List<Path> pages = Webapp.facelets().stream()
                .filter(page -> !Webapp.read(page).contains("<p:"))
                .toList();

        assertThat(pages).anyMatch(page -> page.endsWith("certificate.xhtml"));
        for (Path page : pages) {
            assertThat(FORM.matcher(Webapp.read(page)).results().map(MatchResult::group))
                    .as(page.toString())
                    .allMatch(form -> form.contains("<ht:nonce"));
        }
    }
}
