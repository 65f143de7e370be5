package cn.haitang.it;

import cn.haitang.launcher.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first test: a fresh folder, a fresh MariaDB, and the settings by which Arquillian starts Payara Micro on
 * both. After the last: the database is stopped. Acts only where Failsafe says where the project lies.
 */
public class ScratchSystem implements LauncherSessionListener {

    private static final String HOME = "haitang.it.home";

    private @Nullable ScratchDatabase database;

    /** What this run writes to; {@code sample-accounts.txt} in it lists who can sign in. */
    public static Path folder() {
        return Path.of(System.getProperty("haitang.it.folder"));
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String home = System.getProperty(HOME);
        if (home == null) {
            return;
        }
        try {
            open(Path.of(home).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Mailboxes.close();
        if (database != null) {
            database.close();
        }
    }

    private void open(Path home) throws IOException {
        Path target = home.resolve("lms-it/target");
        Files.createDirectories(target);
        forgetEarlierRuns(target);
        Path folder = Files.createTempDirectory(target, "scratch-");
        System.setProperty("haitang.it.folder", folder.toString());
        database = ScratchDatabase.start(home, folder.resolve("data"));
        System.setProperty("haitang.it.metrics-port", Integer.toString(database.freePort()));
        System.setProperty("haitang.it.db.url", database.url());
        System.setProperty("haitang.it.db.user", database.user());
        System.setProperty("haitang.it.db.password", database.password());
        System.setProperty("payara.cmdOptions", jvm(home, folder, database));
        System.setProperty("payara.extraMicroOptions", micro(home, folder));
        System.setProperty("payara.randomHttpPort", "true");
        System.setProperty("payara.startupTimeoutInSeconds", "300");
    }

    /** The last run's folder stays for whoever looks for the cause of a failure; this run's server starts on its own. */
    private static void forgetEarlierRuns(Path target) throws IOException {
        try (Stream<Path> entries = Files.walk(target)) {
            entries.filter(path -> path.startsWith(target)
                            && path.getNameCount() > target.getNameCount()
                            && path.getName(target.getNameCount()).toString().startsWith("scratch-"))
                    .sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static String jvm(Path home, Path folder, ScratchDatabase database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("haitang.db.url", database.url());
        settings.put("haitang.db.user", database.user());
        settings.put("haitang.db.password", database.password());
        settings.put("haitang.shared.blob-dir", folder.resolve("blobs").toString());
        settings.put(
                "haitang.certification.keystore",
                folder.resolve("keys/signing.p12").toString());
        settings.put("haitang.shared.vault", folder.resolve("keys/vault.p12").toString());
        settings.put("haitang.engagement.smtp-host", "127.0.0.1");
        settings.put("haitang.engagement.smtp-port", Integer.toString(Mailboxes.open()));
        settings.put("haitang.engagement.smtp-security", "none");
        settings.put("haitang.engagement.mail-from", "no-reply@haitang.test");
        settings.put("haitang.engagement.push-private-hosts", "127.0.0.1");
        settings.put("haitang.engagement.quiet-hours", "none"); // tests run at any hour
        settings.put("haitang.content.dir", home.resolve("content").toString());
        settings.put("haitang.content.sample", "true");
        settings.put("haitang.media.streams", "false"); // a test that plays them asks for them
        settings.put("haitang.sample.accounts-file", accounts(folder).toString());
        settings.put("haitang.extract.classpath", home.resolve("lms-extract/target/lib") + "/*");
        settings.put("haitang.certification.webhook-private-hosts", "127.0.0.1");
        settings.put("haitang.http.address", "127.0.0.1");
        settings.put("haitang.metrics.port", System.getProperty("haitang.it.metrics-port"));
        settings.put("haitang.it.issue.people", System.getProperty("haitang.it.issue.people", "100"));
        settings.put("user.timezone", "UTC");
        return "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
                + settings.entrySet().stream()
                        .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String micro(Path home, Path folder) {
        return String.join(
                " ",
                List.of(
                        "--rootdir",
                        folder.resolve("server").toString(),
                        "--nocluster",
                        "--nohazelcast",
                        "--disablephonehome",
                        "--prebootcommandfile",
                        home.resolve("server-config/shared/preboot.asadmin").toString(),
                        "--contextroot",
                        "/"));
    }

    static Path accounts(Path folder) {
        return folder.resolve("sample-accounts.txt");
    }
}
