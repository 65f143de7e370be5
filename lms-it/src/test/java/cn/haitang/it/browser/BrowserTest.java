package cn.haitang.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test in the browser. Opens pages in a {@link View}, signs in by role, takes pictures into target/screenshots; when a
 * test fails, what each open page showed is kept there too. A script error or a breach of the Content-Security-Policy
 * fails the test that caused it.
 */
@ArquillianTest
@RunAsClient
public abstract class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A busy machine is slow; what comes ends the wait at once. */
    private static final double SLOW = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(SLOW);
    }

    /** Half-way between two colours nothing can be said about their contrast. */
    private static final String TRANSITIONS_OVER =
            "() => Promise.allSettled(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished))";

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Rule and places. */
    private static final String FINDINGS = """
            async () => (await axe.run(document, {resultTypes: ['violations'], ...%s})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' '))""";

    private final List<Page> pages = new ArrayList<>();
    private final Map<Page, ColorScheme> schemes = new HashMap<>();
    private final List<String> scriptErrors = new ArrayList<>();

    @ArquillianResource
    private URL base;

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = context -> {
        if (context.getExecutionException().isPresent()) {
            String test = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            for (int i = 0; i < pages.size(); i++) {
                shot(pages.get(i), "failed-" + test + "-" + i);
            }
        }
    };

    @AfterEach
    void close_pages() {
        pages.forEach(page -> page.context().close());
        assertThat(scriptErrors).as("errors on the browser's console").isEmpty();
    }

    /** A fresh browser session that shows {@code path}, such as "/". */
    protected Page open(View view, String path) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(view.width(), view.height())
                        .setDeviceScaleFactor(view.isPhone() ? 2 : 1)
                        .setHasTouch(view.isPhone())
                        .setLocale(view.locale())
                        .setTimezoneId("Asia/Shanghai")
                        .setServiceWorkers(workers())
                        .setColorScheme(view.scheme()));
        context.setDefaultTimeout(SLOW);
        if (sheetSeen()) {
            context.addInitScript(Chromium.SHEET_SEEN);
        }
        Page page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                scriptErrors.add(message.text());
            }
        });
        pages.add(page);
        schemes.put(page, view.scheme());
        page.navigate(address(path));
        return page;
    }

    /** Whether pages may have their service worker. */
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    /** Whether the sheet that comes before the first lecture of a day was seen already. */
    protected boolean sheetSeen() {
        return true;
    }

    /** A fresh browser session in which somebody with this role is signed in and sees {@code path}. */
    protected Page openAs(String role, View view, String path) {
        return openAs(SampleAccount.of(role), view, path);
    }

    protected Page openAs(SampleAccount account, View view, String path) {
        String wanted = URI.create(path).toASCIIString();
        Page page = open(view, "/organisation/sign-in.xhtml?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        signIn(page, account);
        page.waitForURL(url -> !url.contains("sign-in"));
        if (!page.url().equals(address(wanted))) { // a page that nobody is led to after signing in
            go(page, path);
        }
        return page;
    }

    /** Fills in the form of the sign-in page and sends it. */
    protected static void signIn(Page page, SampleAccount account) {
        page.locator("[id$=phone]").fill(account.phone());
        page.locator("[id$=password]").fill(account.password());
        page.locator("form .ui-button").first().click();
    }

    protected void go(Page page, String path) {
        page.navigate(address(path));
    }

    protected String address(String path) {
        return base.toString().replaceFirst("/$", "") + path;
    }

    /** Keeps a picture of the whole page as target/screenshots/&lt;name&gt;.png. */
    protected void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** No finding of axe that it calls serious or critical, neither in light nor in dark: there only colours are others. */
    protected void assertAccessible(Page page) {
        if (!Player.holds(page, "typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        assertNoFinding(page, ColorScheme.LIGHT, "{}");
        assertNoFinding(page, ColorScheme.DARK, "{runOnly: ['color-contrast', 'link-in-text-block']}");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(schemes.get(page)));
        page.evaluate(TRANSITIONS_OVER);
    }

    private static void assertNoFinding(Page page, ColorScheme scheme, String rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(TRANSITIONS_OVER);
        assertThat((List<?>) page.evaluate(FINDINGS.formatted(rules)))
                .as("axe on " + page.url() + " in " + scheme)
                .isEmpty();
    }

    /** The page is no wider than the screen. */
    protected void assertNoSidewaysScroll(Page page) {
        Object excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess).as("pixels that stick out sideways on " + page.url()).isEqualTo(0);
    }
}
