package cn.haitang.bench;

import cn.haitang.launcher.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Scratch folders. */
final class Folders {

    private Folders() {}

    /** Removes the data folder of an earlier measurement; anything else is refused. */
    static void empty(Path folder) {
        Refusal.guard(folder, () -> {
            if (Files.exists(folder) && !Files.exists(folder.resolve("haitang.data"))) {
                throw new Refusal(folder + " 不是压测的数据文件夹。", folder + " is not a folder of an earlier measurement.");
            }
            if (Files.exists(folder)) {
                try (Stream<Path> entries = Files.walk(folder)) {
                    entries.sorted(Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
            return folder;
        });
    }
}
