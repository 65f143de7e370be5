package cn.haitang.media;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.Blob;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Runs the reading process on one blob in a scratch folder of its own and keeps what it made. */
@ApplicationScoped
class Workshop {

    /** What came out: the report, and the renditions, already stored. */
    record Outcome(JsonObject report, List<Recognised.Made> made) {}

    @Inject
    private ReaderProcess reader;

    @Inject
    private BlobStore blobs;

    @Inject
    private MediaSettings settings;

    /**
     * Where a known file is read and the process falls silent or dies, the machine was busy: that is no {@link
     * DomainException}, so the job is tried again. An upload is given back to who sent it instead, who may try again.
     *
     * @throws DomainException a {@link MediaError}: the file can't be read, now or later
     */
    Outcome run(String task, Processing.Source source, IntConsumer progress) throws IOException, InterruptedException {
        try {
            return make(task, source, progress);
        } catch (DomainException failure) {
            boolean busy = source.known() && MediaError.blamesTheMachine(failure.code());
            throw busy ? new IllegalStateException(failure) : failure;
        }
    }

    Outcome make(String task, Processing.Source source, IntConsumer progress) throws IOException, InterruptedException {
        Files.createDirectories(settings.workDir());
        Path folder = Files.createTempDirectory(settings.workDir(), task);
        try {
            JsonObject report = reader.run(task, blobs.path(source.sha256()), source.originalName(), folder, progress);
            List<Recognised.Made> made = report.getJsonArray("renditions").stream()
                    .map(item -> keep(folder, item.asJsonObject()))
                    .toList();
            return new Outcome(report, made);
        } finally {
            remove(folder);
        }
    }

    private Recognised.Made keep(Path folder, JsonObject item) {
        Path file = folder.resolve(item.getString("file")).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalStateException("the reading process named a file outside its folder");
        }
        Blob blob = blobs.adopt(file);
        return new Recognised.Made(
                RenditionKind.valueOf(item.getString("kind")),
                item.getInt("position"),
                blob.sha256(),
                item.getString("mediaType"),
                blob.size(),
                Report.integer(item, "width"),
                Report.integer(item, "height"));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
