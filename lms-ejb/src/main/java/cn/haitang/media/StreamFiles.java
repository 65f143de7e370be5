package cn.haitang.media;

import cn.haitang.media.AssetFiles.AssetFile;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Playlists, segments and sheets for whoever has a signed link: the link is the permission, checked for each of them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StreamFiles {

    /** A file of fragments, and what must be noted before bytes of it leave. */
    public record Fragments(AssetFile file, Delivery delivery) {}

    /** Notes that these bytes are about to leave; both inclusive. */
    public interface Delivery {
        void leaving(long first, long last);
    }

    @Inject
    private StreamLinks links;

    @Inject
    private StreamTracks tracks;

    @Inject
    private AssetPlaces places;

    @Inject
    private BlobStore blobs;

    @Inject
    private Deliveries deliveries;

    /** All sizes. */
    public String master(String link, @Nullable Long signedIn) {
        long asset = links.check(link, signedIn).assetId();
        List<StreamTrack> pictures =
                tracks.of(asset).stream().filter(StreamTrack::hasPictures).toList();
        if (pictures.isEmpty()) {
            return playlist(link, signedIn, 0);
        }
        return pictures.stream()
                .map(StreamTrack::variant)
                .collect(Collectors.joining("", "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n", ""));
    }

    /** One size, or the sound alone (0). */
    public String playlist(String link, @Nullable Long signedIn, int position) {
        return track(links.check(link, signedIn).assetId(), position).index().playlist(position + ".mp4");
    }

    public Fragments fragments(String link, @Nullable Long signedIn, int position) {
        StreamLink checked = links.check(link, signedIn);
        StreamTrack track = track(checked.assetId(), position);
        return new Fragments(
                file(track.place()),
                (first, last) -> track.index()
                        .within(first, last)
                        .forEach(part ->
                                deliveries.served(checked.personId(), checked.assetId(), part.fromMs(), part.toMs())));
    }

    /** A sheet of small pictures. */
    public AssetFile sheet(String link, @Nullable Long signedIn, int number) {
        return file(places.rendition(links.check(link, signedIn).assetId(), RenditionKind.SHEET, number));
    }

    private StreamTrack track(long assetId, int position) {
        return tracks.of(assetId, position).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private AssetFile file(AssetPlaces.Place place) {
        Path path = blobs.path(place.sha256());
        return new AssetFile(path, place.sha256(), place.size(), place.mediaType(), place.name(), true);
    }
}
