package cn.haitang.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Which streams a video has, with a link to them. The calling capability has checked who asks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StreamQueries {

    /** A size to choose. @param lines of the shorter side; 0: the sound alone */
    public record Quality(int lines, long bytes) {}

    /**
     * What a player needs.
     *
     * @param link the folder of the playlists under {@code /media/hls/}; empty while there are no streams
     * @param whole bytes of the one file that is played without streams
     */
    public record StreamsView(String link, List<Quality> qualities, int sheets, long whole) {

        public boolean isThere() {
            return !qualities.isEmpty();
        }
    }

    @Inject
    private StreamTracks tracks;

    @Inject
    private StreamLinks links;

    @Inject
    private AssetPlaces places;

    @Inject
    private AssetQueries assets;

    public StreamsView of(long personId, long enrolmentId, long assetId) {
        List<Quality> qualities = tracks.of(assetId).stream()
                .map(t -> new Quality(t.position(), t.place().size()))
                .toList();
        long whole = places.video(assetId).size();
        return qualities.isEmpty()
                ? new StreamsView("", qualities, 0, whole)
                : new StreamsView(
                        links.issue(personId, enrolmentId, assetId, places.durationMs(assetId)),
                        qualities,
                        assets.renditions(assetId, RenditionKind.SHEET).size(),
                        whole);
    }
}
