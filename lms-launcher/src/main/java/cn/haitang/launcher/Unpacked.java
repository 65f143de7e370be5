package cn.haitang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder that is unpacked once and serves every run of a checkout. It is there whole or not at all; of two runs that need
 * it at the same moment one unpacks it and the other waits. Whoever is killed leaves a draft that the next one replaces.
 */
final class Unpacked {

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Filling {
        void into(Path draft) throws IOException;
    }

    private Unpacked() {}

    static Path once(Path place, Filling filling) {
        return Refusal.guard(place, () -> {
            if (!Files.exists(place)) {
                alone(place, filling);
            }
            return place;
        });
    }

    /** A lock on a file is one process's; {@code synchronized} keeps its threads apart. */
    private static synchronized void alone(Path place, Filling filling) throws IOException {
        try (FileChannel channel =
                FileChannel.open(beside(place, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until it is closed
            if (!Files.exists(place)) {
                Path draft = beside(place, ".draft");
                Trees.delete(draft);
                Files.createDirectories(draft);
                filling.into(draft);
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static Path beside(Path place, String ending) {
        return place.resolveSibling(place.getFileName() + ending);
    }
}
