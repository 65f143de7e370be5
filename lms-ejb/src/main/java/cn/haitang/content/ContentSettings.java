package cn.haitang.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the content import. */
@ApplicationScoped
public class ContentSettings {

    @Inject
    @ConfigProperty(name = "haitang.content.dir", defaultValue = "content")
    String dir;

    @Inject
    @ConfigProperty(name = "haitang.content.sample", defaultValue = "true")
    boolean sample;

    @Inject
    @ConfigProperty(name = "haitang.sample.accounts-file")
    Optional<String> accountsFile;

    /** {@code haitang.content.dir}: the content folder. Default content. */
    public Path dir() {
        return Path.of(dir);
    }

    /** {@code haitang.content.sample}: whether the invented organisation is imported too. Default true. */
    public boolean sample() {
        return sample;
    }

    /** {@code haitang.sample.accounts-file}: where new sample accounts for the tour are written. Default nowhere. */
    public Optional<Path> accountsFile() {
        return accountsFile.map(Path::of);
    }
}
