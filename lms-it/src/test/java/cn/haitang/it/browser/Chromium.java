package cn.haitang.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, started once for all tests. {@code ./test} installs it where it can. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    /** As if the sheet before the first lecture of the day had been closed. */
    static final String SHEET_SEEN =
            "location.protocol.startsWith('http') && localStorage.setItem('haitang.begun', new Date().toDateString())";

    private Chromium() {}

    static Browser browser() {
        return Holder.BROWSER;
    }

    /** One of its own whose camera shows this film (y4m) for ever. Closed by the caller. */
    static Browser withCamera(Path film) {
        List<String> args = new ArrayList<>(QUIET);
        args.addAll(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
        return Holder.PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(args));
    }

    /** A browser of its own whose profile outlives it. */
    static BrowserContext withProfile(Path folder, View view) {
        BrowserContext context = Holder.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program())
                                .setArgs(QUIET)
                                .setViewportSize(view.width(), view.height())
                                .setLocale(view.locale()));
        context.addInitScript(SHEET_SEEN);
        return context;
    }

    private static Path program() {
        return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")), onPath())
                .flatMap(Optional::stream)
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium was found on the PATH (looked for " + NAMES
                        + "): install it, or name it in CHROMIUM."));
    }

    private static Optional<String> onPath() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> new File(folder, name)))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
    }

    /** Started when the first browser test asks. */
    private static final class Holder {
        /** Without this a test that takes the network away leaves it to service workers. */
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS", "1")));

        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(QUIET));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }
}
