package cn.haitang.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MariaDB on a folder of its own, with the settings of {@code ./run}: for tests and measurements, which bring their own
 * server.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final EmbeddedDatabase database;

    private ScratchDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    /** @param home the built checkout; {@code folder} an empty or absent folder */
    public static ScratchDatabase start(Path home, Path folder) {
        Checkout checkout = new Checkout(home);
        Refusal.guard(checkout.runtime(), () -> Files.createDirectories(checkout.runtime()));
        DatabaseProgram program = DatabaseProgram.unpack(checkout.databaseJar(), checkout.runtime());
        EmbeddedDatabase database = new EmbeddedDatabase(program, checkout, DataFolder.open(folder));
        database.start();
        return new ScratchDatabase(database);
    }

    public String url() {
        return database.account().url();
    }

    public String user() {
        return database.account().user();
    }

    public String password() {
        return database.account().password();
    }

    /** A port of the loopback address that nothing uses now. */
    public int freePort() {
        return Ports.free();
    }

    @Override
    public void close() {
        database.stop();
    }
}
