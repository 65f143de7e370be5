package cn.haitang.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The whole built system on a folder of its own, exactly as {@code ./run} starts it, with handles to measure it and to kill
 * its parts: for the benchmark and the crash test.
 */
public final class ScratchRun implements AutoCloseable {

    private static final Duration KILL = Duration.ofSeconds(10);

    private final EmbeddedDatabase database;
    private final Server server;
    private final Map<String, String> settings;

    private ScratchRun(EmbeddedDatabase database, Server server, Map<String, String> settings) {
        this.database = database;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts both and returns when the first page answers. They end with this process at the latest.
     *
     * @param home the built checkout; {@code folder} empty, absent or a data folder of an earlier run
     */
    public static ScratchRun start(Path home, Path folder) {
        return start(home, folder, Map.of());
    }

    /** The same with settings that {@code ./run} leaves as they are. */
    public static ScratchRun start(Path home, Path folder, Map<String, String> settings) {
        Checkout checkout = new Checkout(home);
        Refusal.guard(checkout.runtime(), () -> Files.createDirectories(checkout.runtime()));
        DatabaseProgram databaseProgram = DatabaseProgram.unpack(checkout.databaseJar(), checkout.runtime());
        ServerProgram serverProgram = ServerProgram.unpack(checkout.payaraJar(), checkout.runtime());
        DataFolder data = DataFolder.open(folder);
        EmbeddedDatabase database = new EmbeddedDatabase(databaseProgram, checkout, data);
        Options options =
                new Options(Ports.free(), "127.0.0.1", 0, folder, Optional.empty(), true, false, false, false);
        Server server = new Server(serverProgram, checkout, data, options, database.account(), Ports.free());
        ScratchRun run = new ScratchRun(database, server, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
        try {
            database.start();
            run.startServer();
            return run;
        } catch (RuntimeException failed) {
            run.close();
            throw failed;
        }
    }

    /** {@code http://127.0.0.1:port}. */
    public String address() {
        return server.address();
    }

    public DatabaseAccount account() {
        return database.account();
    }

    public ProcessHandle serverProcess() {
        return server.handle();
    }

    public ProcessHandle databaseProcess() {
        return database.handle();
    }

    /** Starts the server again after {@link #kill}; returns when the first page answers. */
    public void startServer() {
        server.start(settings);
        server.awaitReady((chinese, english) -> {});
    }

    /** Starts the database again after {@link #kill}; returns when it takes connections. */
    public void startDatabase() {
        database.restart();
    }

    /** {@code kill -9}: nothing is flushed, nothing is said. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(KILL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException stillThere) {
            throw new Refusal("进程 " + process.pid() + " 无法结束。", "Process " + process.pid() + " can't be ended.");
        }
    }

    @Override
    public void close() {
        server.stop();
        database.stop();
    }
}
