package cn.haitang.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of uploads and of the process that reads files. */
@ApplicationScoped
public class MediaSettings {

    @Inject
    @ConfigProperty(name = "haitang.extract.classpath", defaultValue = "lms-extract/target/lib/*")
    String extractClasspath;

    @Inject
    @ConfigProperty(name = "haitang.media.work-dir")
    Optional<String> workDir;

    @Inject
    @ConfigProperty(name = "haitang.media.max-upload-bytes", defaultValue = "4294967296")
    long maxUploadBytes;

    @Inject
    @ConfigProperty(name = "haitang.media.chunk-bytes", defaultValue = "4194304")
    int chunkBytes;

    @Inject
    @ConfigProperty(name = "haitang.media.stall-seconds", defaultValue = "30")
    int stallSeconds;

    @Inject
    @ConfigProperty(name = "haitang.media.process-minutes", defaultValue = "120")
    int processMinutes;

    @Inject
    @ConfigProperty(name = "haitang.media.streams", defaultValue = "true")
    boolean streams;

    @Inject
    @ConfigProperty(name = "haitang.media.link-minutes", defaultValue = "30")
    int linkMinutes;

    @Inject
    @ConfigProperty(name = "haitang.media.accel-location")
    Optional<String> accelLocation;

    /** {@code haitang.extract.classpath}: class path of the reading process. Default lms-extract/target/lib/*. */
    public String extractClasspath() {
        return extractClasspath;
    }

    /** {@code haitang.media.work-dir}: scratch folder of the reading process. Default: a folder of this user in the temp folder. */
    public Path workDir() {
        return workDir.map(Path::of)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"), "haitang-media-" + System.getProperty("user.name")));
    }

    /** {@code haitang.media.max-upload-bytes}: the largest file that may be uploaded. Default 4294967296 (4 GiB). */
    public long maxUploadBytes() {
        return maxUploadBytes;
    }

    /** {@code haitang.media.chunk-bytes}: how much an upload sends at once. Default 4194304 (4 MiB). */
    public int chunkBytes() {
        return chunkBytes;
    }

    /** {@code haitang.media.stall-seconds}: silence after which the reading process is killed. Default 30. */
    public Duration stall() {
        return Duration.ofSeconds(stallSeconds);
    }

    /** {@code haitang.media.process-minutes}: the longest the reading process may take in all. Default 120. */
    public Duration longest() {
        return Duration.ofMinutes(processMinutes);
    }

    /** {@code haitang.media.streams}: whether streams in several sizes are made of videos. Default true. */
    public boolean streams() {
        return streams;
    }

    /** {@code haitang.media.link-minutes}: how long a link to streams holds beyond the length of the video. Default 30. */
    public Duration linkTime() {
        return Duration.ofMinutes(linkMinutes);
    }

    /**
     * {@code haitang.media.accel-location}: an internal location of nginx over the blob folder, for example
     * {@code /blobs/}; nginx then sends the parts of media files that Payara has checked and noted. Default: Payara sends.
     */
    public Optional<String> accelLocation() {
        return accelLocation;
    }
}
