package cn.haitang.launcher;

import java.util.function.BooleanSupplier;

/** Looks after a running system: starts the database again when it died, tells when the server ended. */
final class Watch {

    private static final int STEP_MILLIS = 300;
    private static final int RESTARTS = 10;

    private final Console console;
    private final Database database;
    private final Server server;
    private final BooleanSupplier stopping;
    private int restarts;

    Watch(Console console, Database database, Server server, BooleanSupplier stopping) {
        this.console = console;
        this.database = database;
        this.server = server;
        this.stopping = stopping;
    }

    /** Returns when the system is being stopped; refuses when the server ended by itself. */
    void untilStopped(Runnable eachRound) {
        while (!stopping.getAsBoolean()) {
            if (!database.isAlive()) {
                restart(database);
            }
            eachRound.run();
            if (!server.isAlive() && !stopping.getAsBoolean()) {
                throw new Refusal(
                        "应用服务器意外结束，详见 " + server.log(),
                        "The application server ended unexpectedly. Details: " + server.log());
            }
            Pause.millis(STEP_MILLIS);
        }
    }

    private void restart(Database dead) {
        if (stopping.getAsBoolean()) {
            return;
        }
        restarts++;
        if (restarts > RESTARTS) {
            throw new Refusal("数据库反复退出，已停止。", "The database ended again and again; everything is being stopped.");
        }
        console.step("数据库意外退出，正在重新启动", "the database ended unexpectedly and is being restarted");
        dead.restart();
    }
}
