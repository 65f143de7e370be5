package cn.haitang.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Reads what MariaDB prints while it starts: is it ready, and if not, what is the matter in one sentence. */
final class DatabaseWatch {

    private static final int STEP_MILLIS = 40;
    private static final Duration WORK = Duration.ofSeconds(1);

    private DatabaseWatch() {}

    /** Refuses when it ended, or when nothing moves any more for so long. */
    static void awaitReady(ManagedProcess process, DataFolder folder, Duration patience) {
        Movement movement = Movement.of(process.handle(), folder.logs().resolve("mariadb.out"), patience, WORK);
        while (!process.printed().contains("ready for connections")) {
            if (!process.isAlive() || movement.hasEnded()) {
                process.stop(Duration.ofSeconds(5));
                throw refusal(process.printed(), folder, folder.logs().resolve("mariadb.out"));
            }
            Pause.millis(STEP_MILLIS);
        }
    }

    /** The sentence for what MariaDB printed before it gave up. */
    static Refusal refusal(String printed, DataFolder folder, Path log) {
        String text = printed.toLowerCase(Locale.ROOT);
        if (text.contains("no space left")
                || text.contains("disk is full")
                || text.contains("disk full")
                || text.contains("error 28")
                || text.contains("errcode: 28")) {
            return Refusal.diskFull(folder.root());
        }
        if (text.contains("error while loading shared libraries")
                || text.contains("exec format error")
                || text.contains("cannot execute")) {
            return new Refusal(
                    "自带的 MariaDB 不能在本机运行（" + firstLine(printed) + "），请用 --db-url 连接已有的数据库。",
                    "The embedded MariaDB doesn't run on this machine (" + firstLine(printed)
                            + "); use a database of your own with --db-url.");
        }
        if (text.contains("unable to lock") || text.contains("can't lock aria")) {
            return new Refusal(
                    "另一个 MariaDB 正在使用 " + folder.database() + "，请先停止它。",
                    "Another MariaDB uses " + folder.database() + "; stop it first.");
        }
        return new Refusal(
                "数据库文件夹 " + folder.database() + " 打不开，可能已损坏（" + lastError(printed)
                        + "）。没有改动任何文件；请恢复备份，或用 --data 另选文件夹。详见 " + log,
                "The database in " + folder.database() + " can't be opened and may be corrupt (" + lastError(printed)
                        + "). Nothing was changed; restore a backup or name another folder with --data. Details: "
                        + log);
    }

    private static String firstLine(String printed) {
        return printed.lines().findFirst().orElse("");
    }

    private static String lastError(String printed) {
        return printed.lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.replaceFirst(".*\\[ERROR\\] ", ""))
                .findFirst()
                .orElseGet(() -> firstLine(printed));
    }
}
