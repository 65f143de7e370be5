package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Notices that the WAR was built again since it was deployed. */
final class NewWar {

    private final Path war;
    private FileTime deployed;

    NewWar(Path war) {
        this.war = war;
        this.deployed = changed();
    }

    /** True once for each new build, when the file has been the same for a second: Maven may still be writing it. */
    boolean arrived() {
        FileTime now = changed();
        if (now.equals(deployed)) {
            return false;
        }
        FileTime last;
        do {
            last = now;
            Pause.millis(1000);
            now = changed();
        } while (!now.equals(last) || !Files.exists(war));
        deployed = now;
        return true;
    }

    private FileTime changed() {
        try {
            return Files.exists(war) ? Files.getLastModifiedTime(war) : FileTime.fromMillis(0);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
