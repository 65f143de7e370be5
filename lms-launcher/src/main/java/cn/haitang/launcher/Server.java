package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Payara Micro with the application: started beside the database, ready when a real page answers. */
final class Server {

    private static final String NAME = "server";
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration LEFT_OVER = Duration.ofSeconds(2);

    private final ServerProgram program;
    private final Checkout checkout;
    private final DataFolder folder;
    private final Options options;
    private final DatabaseAccount database;
    private final int metricsPort;
    private final ClassArchive archive;
    private volatile @Nullable ManagedProcess process;
    private volatile boolean ready;

    Server(
            ServerProgram program,
            Checkout checkout,
            DataFolder folder,
            Options options,
            DatabaseAccount database,
            int metricsPort) {
        this.program = program;
        this.database = database;
        this.checkout = checkout;
        this.folder = folder;
        this.options = options;
        this.metricsPort = metricsPort;
        this.archive = new ClassArchive(checkout.runtime());
    }

    static boolean endLeftOver(DataFolder folder) {
        return ManagedProcess.endLeftOver(NAME, folder, LEFT_OVER); // nothing in it is worth waiting for
    }

    void start() {
        start(Map.of());
    }

    /** @param further settings of the application beside those that follow from the folder */
    void start(Map<String, String> further) {
        Path root = program.freshRoot(folder.run().resolve("server"));
        Path properties = root.resolve("haitang.properties");
        Refusal.guard(properties, () -> {
            Files.deleteIfExists(log());
            PrivateFile.write(properties, text(settings(further)));
            Files.writeString(root.resolve("logging.properties"), logging());
            return properties;
        });
        process = ManagedProcess.start(NAME, folder, folder.run(), command(root, properties));
    }

    /** Returns when the first page answers. @param tell takes what is waited for, in Chinese and English */
    void awaitReady(BiConsumer<String, String> tell) {
        new FirstPage(address(), log(), tell).await(Objects.requireNonNull(process));
        ready = true;
    }

    void stop() {
        ManagedProcess running = process;
        if (running != null) {
            if (ready && archive.isMissing() && running.isAlive()) {
                archive.write(running.pid());
            }
            running.stop(STOP);
        }
    }

    boolean isAlive() {
        ManagedProcess running = process;
        return running != null && running.isAlive();
    }

    /** The running process; only between start and stop. */
    ProcessHandle handle() {
        return Objects.requireNonNull(process).handle();
    }

    /** Where it answers this machine. */
    String address() {
        return "http://" + (options.address().equals("0.0.0.0") ? "127.0.0.1" : options.address()) + ":"
                + options.port();
    }

    int metricsPort() {
        return metricsPort;
    }

    Path log() {
        return folder.logs().resolve("server.0.log");
    }

    private List<String> command(Path root, Path properties) {
        List<String> command = new ArrayList<>();
        command.add(Java.program());
        command.add("@" + checkout.config("local/jvm.options"));
        command.addAll(archive.jvmOptions());
        command.addAll(program.jvmOptions());
        command.add("-Dhaitang.http.address=" + options.address());
        command.add("-Dhaitang.metrics.port=" + metricsPort);
        String further = System.getenv().getOrDefault("HAITANG_JAVA_OPTS", "").trim();
        if (!further.isEmpty()) {
            command.addAll(List.of(further.split("\\s+")));
        }
        command.addAll(List.of("-cp", program.jar().toString(), ServerProgram.MAIN));
        command.addAll(List.of("--rootdir", root.toString()));
        command.addAll(List.of("--nocluster", "--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", Integer.toString(options.port())));
        command.addAll(List.of(
                "--prebootcommandfile",
                checkout.config("shared/preboot.asadmin").toString()));
        command.addAll(
                List.of("--logproperties", root.resolve("logging.properties").toString()));
        command.addAll(List.of("--systemproperties", properties.toString()));
        command.addAll(List.of("--contextroot", "/", "--deploy", checkout.war().toString()));
        return command;
    }

    /** What the application reads; in a private file, since a command line is visible to every user of the machine. */
    private Map<String, String> settings(Map<String, String> further) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("haitang.db.url", database.url());
        settings.put("haitang.db.user", database.user());
        settings.put("haitang.db.password", database.password());
        settings.put("haitang.shared.blob-dir", folder.blobs().toString());
        settings.put("haitang.shared.public-url", publicUrl());
        settings.put(
                "haitang.certification.keystore",
                folder.keys().resolve("signing.p12").toString());
        settings.put("haitang.certification.own-authority", "true");
        settings.put("haitang.shared.vault", folder.keys().resolve("vault.p12").toString());
        settings.put("haitang.shared.vault-own-key", "true");
        settings.put("haitang.content.dir", checkout.content().toString());
        settings.put("haitang.content.sample", Boolean.toString(options.sample()));
        settings.put("haitang.sample.accounts-file", folder.sampleAccounts().toString());
        settings.put("haitang.extract.classpath", checkout.extractor());
        settings.putAll(further);
        return settings;
    }

    /** The rules that every installation shares, and files instead of the console. */
    private String logging() throws IOException {
        String logs = folder.logs().toString().replace("%", "%%").replace("\\", "/");
        return Files.readString(checkout.config("shared/logging.properties"))
                + Files.readString(checkout.config("local/logging.properties")).replace("${logs}", logs);
    }

    /** What QR codes lead to: as the environment says, for phones that know this machine by another name. */
    private String publicUrl() {
        String named = System.getenv("HAITANG_SHARED_PUBLIC_URL");
        return named == null || named.isBlank() ? "http://" + publicHost() + ":" + options.port() : named;
    }

    private String publicHost() {
        return options.address().equals("0.0.0.0") ? "localhost" : options.address();
    }

    private static String text(Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var writer = new java.io.StringWriter()) {
            properties.store(writer, null);
            return writer.toString();
        }
    }
}
