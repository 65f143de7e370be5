package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Certificates without a network. */
@WhenImported
class WalletOfflineIT extends TakenAlong {

    private static final String KEPT_BOTH =
            "async address => Boolean(await caches.match(address)) && Boolean(await caches.match(location.pathname))"
                    + " && Boolean(await caches.match('/state'))"; // whose they are, as the worker was told

    /** At a gate in a cellar: also on the very first visit, before the worker saw a page. */
    @Test
    void the_wallet_shows_its_certificates_without_a_network_with_the_code_full_screen() {
        SampleAccount holder = SampleAccount.withPhone(SECOND);
        GivenCertificate given = GivenCertificate.to(holder, 300);
        Page page = openAs(holder, View.PHONE, "/certification/wallet.xhtml");
        String certificate = address("/certification/certificate.xhtml?id=" + given.publicId());
        Eventually.in(
                page, 60, "copies of both pages of the wallet", () -> (Boolean) page.evaluate(KEPT_BOTH, certificate));

        withoutNetwork(page);
        go(page, "/certification/wallet.xhtml");
        assertThat(page.locator(".keptnote")).isVisible();
        lookAt(page, "wallet-offline");
        page.locator("a.wcert[href$='" + given.publicId() + "']").click();
        page.locator("#full").click();

        assertThat(page.locator("dialog#qr")).containsText(given.serial());
        assertThat(page.locator("dialog#qr")).containsText("调亮");
        assertThat((Boolean) page.evaluate("[...document.images].every(image => image.naturalWidth > 0)"))
                .isTrue();
        shot(page, "wallet-qr-offline");
        page.locator("#close").click();
        page.locator("#share").click();
        assertThat(page.locator("#shared")).isVisible();
    }
}
