package cn.haitang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings that all capabilities share. */
@ApplicationScoped
public class SharedSettings {

    @Inject
    @ConfigProperty(name = "haitang.shared.blob-dir", defaultValue = "data/blobs")
    String blobDir;

    @Inject
    @ConfigProperty(name = "haitang.shared.zone", defaultValue = "Asia/Shanghai")
    String zone;

    @Inject
    @ConfigProperty(name = "haitang.shared.public-url", defaultValue = "http://localhost:8080")
    String publicUrl;

    /** {@code haitang.shared.blob-dir}: folder of the blobs, shared by all nodes. Default data/blobs. */
    public Path blobDir() {
        return Path.of(blobDir);
    }

    /** {@code haitang.shared.zone}: the zone of days, years and times on screens. Default Asia/Shanghai. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** {@code haitang.shared.public-url}: what QR codes and links lead to, without a slash at the end. */
    public String publicUrl() {
        return publicUrl;
    }
}
