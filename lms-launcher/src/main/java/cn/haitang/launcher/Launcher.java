package cn.haitang.launcher;

import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One run: open the data folder, start database and server beside each other, tell the address, wait, stop. */
final class Launcher {

    private final Console console;
    private final Options options;
    private final Checkout checkout;

    private volatile @Nullable Database database;
    private volatile @Nullable Server server;
    private volatile boolean stopping;

    Launcher(Console console, Options options, Checkout checkout) {
        this.console = console;
        this.options = options;
        this.checkout = checkout;
    }

    /** Returns when the run was stopped by Ctrl-C, or when only preparation was asked for. */
    void run() {
        if (!Files.exists(checkout.runtime())) {
            console.step("首次准备：解压数据库和服务器", "first preparation: unpacking database and server");
            Refusal.guard(checkout.runtime(), () -> Files.createDirectories(checkout.runtime()));
        }
        DatabaseProgram databaseProgram = DatabaseProgram.unpack(checkout.databaseJar(), checkout.runtime());
        ServerProgram serverProgram = ServerProgram.unpack(checkout.payaraJar(), checkout.runtime());
        if (options.prepareOnly()) {
            console.step("准备完毕", "everything is prepared");
            return;
        }
        DataFolder folder = openFolder();
        Database chosen = options.database()
                .<Database>map(ExternalDatabase::new)
                .orElseGet(() -> new EmbeddedDatabase(databaseProgram, checkout, folder));
        run(folder, chosen, new Server(serverProgram, checkout, folder, options, chosen.account(), metricsPort()));
    }

    private DataFolder openFolder() {
        DataFolder folder = DataFolder.open(options.data());
        boolean leftServer = Server.endLeftOver(folder);
        boolean leftDatabase = EmbeddedDatabase.endLeftOver(folder);
        if (leftServer || leftDatabase) {
            console.step("结束了上次遗留的进程", "ended processes that an interrupted run had left");
        }
        Ports.require(options.address(), options.port());
        return folder;
    }

    private void run(DataFolder folder, Database chosen, Server chosenServer) {
        database = chosen;
        server = chosenServer;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        folder.tell(chosenServer.address());
        try {
            runUntilStopped(folder, chosen, chosenServer);
        } catch (Refusal refusal) {
            if (!stopping) { // what breaks while everything is being stopped is no news
                throw refusal;
            }
        }
    }

    private void runUntilStopped(DataFolder folder, Database chosen, Server chosenServer) {
        start(chosen, chosenServer);
        new Welcome(console, folder.sampleAccounts(), chosenServer.address(), chosenServer.metricsPort()).print();
        NewWar newWar = new NewWar(checkout.war());
        new Watch(console, chosen, chosenServer, () -> stopping).untilStopped(() -> {
            if (options.dev() && newWar.arrived()) {
                console.step("程序包已更新，重新启动服务器", "the WAR is new: restarting the server");
                chosenServer.stop();
                chosenServer.start();
                chosenServer.awaitReady(console::step);
                console.step("就绪", "ready");
            }
        });
    }

    private void start(Database chosen, Server chosenServer) {
        console.step("启动数据库和应用服务器", "starting the database and the application server");
        CompletableFuture<Void> databaseUp = CompletableFuture.runAsync(chosen::start);
        chosenServer.start();
        try {
            databaseUp.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
        console.step("数据库就绪，正在更新数据结构、载入课程", "the database is ready; schema and courses are brought up to date");
        chosenServer.awaitReady(console::step);
    }

    private int metricsPort() {
        if (options.metricsPort() != 0) {
            Ports.require("127.0.0.1", options.metricsPort());
            return options.metricsPort();
        }
        int near = options.port() + 1000;
        return near <= 65_535 && Ports.isFree(near) ? near : Ports.free();
    }

    /** Ends the server first, then the database, each properly; whatever ended the run, and only once. */
    synchronized void stop() {
        Server runningServer = server;
        Database runningDatabase = database;
        if (stopping || runningServer == null || runningDatabase == null) {
            return;
        }
        stopping = true;
        console.step("正在停止", "stopping");
        runningServer.stop();
        runningDatabase.stop();
        console.step("已停止，数据保存在 " + options.data(), "stopped; the data stays in " + options.data());
    }
}
