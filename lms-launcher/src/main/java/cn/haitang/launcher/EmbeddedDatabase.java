package cn.haitang.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB that belongs to a data folder: made at the first start, started on the loopback address, stopped by a
 * proper shutdown. Its life: {@link #start}, {@link #restart} if it died, {@link #stop}.
 */
final class EmbeddedDatabase implements Database {

    private static final String NAME = "mariadb";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final DatabaseProgram program;
    private final Checkout checkout;
    private final DataFolder folder;
    private final DatabaseAccount account;
    private final int port;
    private volatile @Nullable ManagedProcess process;

    EmbeddedDatabase(DatabaseProgram program, Checkout checkout, DataFolder folder) {
        this.program = program;
        this.checkout = checkout;
        this.folder = folder;
        this.port = Ports.free();
        this.account = DatabaseAccount.embedded(port, folder.databasePassword());
    }

    static boolean endLeftOver(DataFolder folder) {
        return ManagedProcess.endLeftOver(NAME, folder, STOP);
    }

    @Override
    public DatabaseAccount account() {
        return account;
    }

    @Override
    public void start() {
        if (!Files.exists(folder.database())) {
            make();
        }
        restart();
    }

    /** Starts it on files that exist, on the port that the application knows. */
    @Override
    public void restart() {
        Path init = folder.run().resolve("init.sql");
        try {
            PrivateFile.write(init, accountSql());
            ManagedProcess started = ManagedProcess.start(NAME, folder, folder.run(), command(init));
            process = started;
            DatabaseWatch.awaitReady(started, folder, START);
            Files.deleteIfExists(init);
        } catch (IOException e) {
            throw Refusal.ofFile(init, e);
        }
    }

    @Override
    public void stop() {
        ManagedProcess running = process;
        if (running != null) {
            running.stop(STOP);
        }
    }

    @Override
    public boolean isAlive() {
        ManagedProcess running = process;
        return running != null && running.isAlive();
    }

    /** The running process; only between start and stop. */
    ProcessHandle handle() {
        return Objects.requireNonNull(process).handle();
    }

    /** Makes the system tables in a draft that becomes the database whole or not at all. */
    private void make() {
        Path draft = folder.root().resolve("database.draft");
        Refusal.guard(draft, () -> {
            Trees.delete(draft);
            Files.createDirectories(draft);
            PrivateFile.closeToOthers(draft);
            bootstrap(draft);
            return Files.move(draft, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private void bootstrap(Path draft) throws IOException {
        Path log = folder.logs().resolve("mariadb-first.out");
        List<String> command = new ArrayList<>(base(draft));
        command.addAll(List.of("--bootstrap", "--enforce-storage-engine=", "--innodb-flush-log-at-trx-commit=0"));
        Process bootstrap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream sql = bootstrap.getOutputStream()) {
            sql.write("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Path script : program.systemTables()) {
                Files.copy(script, sql);
            }
            sql.write("DELETE FROM global_priv WHERE User='';\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it read everything: its own words below say why.
            bootstrap.destroy();
        }
        int code = bootstrap.onExit().join().exitValue();
        if (code != 0) {
            throw DatabaseWatch.refusal(Files.readString(log), folder, log);
        }
    }

    private List<String> command(Path init) {
        List<String> command = new ArrayList<>(base(folder.database()));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(),
                "--pid-file=" + folder.run().resolve("mariadbd.pid"),
                "--init-file=" + init,
                "--console"));
        return command;
    }

    private List<String> base(Path data) {
        List<String> command = new ArrayList<>(List.of(
                program.server().toString(),
                "--defaults-file=" + settings(),
                "--basedir=" + program.base(),
                "--lc-messages-dir=" + program.share(),
                "--character-sets-dir=" + program.share().resolve("charsets"),
                "--plugin-dir=" + program.base(),
                "--datadir=" + data,
                "--tmpdir=" + folder.run()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** One settings file that names the two of server-config, since MariaDB takes only one. */
    private Path settings() {
        Path file = folder.run().resolve("my.cnf");
        return Refusal.guard(
                file,
                () -> Files.writeString(
                        file,
                        "!include " + checkout.config("shared/mariadb.cnf") + "\n!include "
                                + checkout.config("local/mariadb.cnf") + "\n"));
    }

    /** A socket's path may hold 107 bytes: a long data folder gets one in the temporary folder. */
    private Path socket() {
        Path near = folder.run().resolve("mariadb.sock");
        boolean fits = near.toString().getBytes(StandardCharsets.UTF_8).length < 100;
        return fits ? near : Path.of(System.getProperty("java.io.tmpdir"), "haitang-" + port + ".sock");
    }

    private String accountSql() {
        return """
                CREATE DATABASE IF NOT EXISTS haitang CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE OR REPLACE USER 'haitang'@'127.0.0.1' IDENTIFIED BY '%1$s';
                CREATE OR REPLACE USER 'haitang'@'localhost' IDENTIFIED BY '%1$s';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON haitang.* TO 'haitang'@'127.0.0.1';
                GRANT ALL PRIVILEGES ON haitang.* TO 'haitang'@'localhost';
                """.formatted(account.password());
    }
}
