package cn.haitang.media;

import cn.haitang.media.AssetFiles.AssetFile;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.database.GroupWriter;
import cn.haitang.shared.database.WriterThreads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Notes which parts of a video were sent to whom, before they are sent: only what was delivered can have been watched. Many
 * notes are written in one transaction; what this node noted already it does not write again (it may forget that).
 */
@ApplicationScoped
public class Deliveries {

    private static final int ROOM = 4000;
    private static final int GROUP = 256;

    /** A word of parts that were sent to a person. */
    record Note(long personId, long assetId, int word, long bits) {}

    private record Key(long personId, long assetId, int word) {}

    private final Remembered<String, Mp4Index> indexes = new Remembered<>(Duration.ofHours(6));
    private final Remembered<Key, long[]> noted = new Remembered<>(Duration.ofHours(6));

    @Inject
    private WriterThreads threads;

    @Inject
    private DeliveryRows rows;

    @Inject
    private AssetPlaces places;

    @Inject
    private Clock clock;

    private @Nullable GroupWriter<Note, Boolean> writer;

    @PostConstruct
    void begin() {
        writer = new GroupWriter<>(ROOM, GROUP, rows::note, threads);
    }

    /**
     * Call before the bytes leave; returns when it is durable.
     *
     * @param assetId the video as it was uploaded, whichever rendition of it is sent
     * @param toMs exclusive; both in ms of media time
     * @throws DomainException {@code shared.unavailable} when too much waits or the database is away
     */
    public void served(long personId, long assetId, long fromMs, long toMs) {
        List<CompletableFuture<Boolean>> open = DeliveredParts.touched(fromMs, toMs).stream()
                .filter(word -> isNew(personId, assetId, word))
                .map(word -> new Note(personId, assetId, word.index(), word.bits()))
                .map(this::write)
                .toList();
        try {
            open.forEach(CompletableFuture::join);
        } catch (CompletionException databaseAway) {
            throw new DomainException(SharedError.UNAVAILABLE);
        }
    }

    /**
     * The same for bytes of a file that is played as it lies there.
     *
     * @param last inclusive
     */
    public void servedBytes(long personId, long assetId, AssetFile file, long first, long last) {
        Mp4Index index = indexes.of(file.sha256(), clock, sha -> Mp4Index.of(file.path(), places.durationMs(assetId)));
        index.within(first, last).forEach(part -> served(personId, assetId, part.fromMs(), part.toMs()));
    }

    /** For a download of the whole, or where nobody asks again for each part. */
    public void servedAll(long personId, long assetId, long durationMs) {
        served(personId, assetId, 0, durationMs);
    }

    private CompletableFuture<Boolean> write(Note note) {
        if (writer == null) {
            throw new IllegalStateException("not begun");
        }
        Key key = new Key(note.personId(), note.assetId(), note.word());
        return writer.submit(note).thenApply(done -> {
            noted.of(key, clock, k -> new long[1])[0] |= note.bits();
            return done;
        });
    }

    private boolean isNew(long personId, long assetId, DeliveredParts.Word word) {
        long[] known = noted.of(new Key(personId, assetId, word.index()), clock, k -> new long[1]);
        return (known[0] & word.bits()) != word.bits();
    }
}
