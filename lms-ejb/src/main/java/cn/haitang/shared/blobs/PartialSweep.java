package cn.haitang.shared.blobs;

import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Removes files that were begun and never finished, a day after their last byte: an upload may be resumed until then. */
@Singleton
@PermitAll
public class PartialSweep {

    private static final Logger LOG = Logger.getLogger(PartialSweep.class.getName());
    private static final Duration KEEP = Duration.ofDays(1);

    @Inject
    private SharedSettings settings;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        Path folder = settings.blobDir().resolve("partial");
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime oldest = FileTime.from(clock.instant().minus(KEEP));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException later) {
            LOG.log(Level.WARNING, "partial files could not be swept, again in an hour", later);
        }
    }
}
