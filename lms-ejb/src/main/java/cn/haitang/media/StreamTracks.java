package cn.haitang.media;

import cn.haitang.shared.Remembered;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The streams of videos, from their rows. Once made they never change, so a node keeps them in mind. */
@ApplicationScoped
class StreamTracks {

    private final Remembered<Long, List<StreamTrack>> known = new Remembered<>(Duration.ofMinutes(5));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The smallest first, the sound alone before all; empty while there are none. */
    List<StreamTrack> of(long assetId) {
        return known.of(assetId, clock, this::read);
    }

    Optional<StreamTrack> of(long assetId, int position) {
        return of(assetId).stream().filter(t -> t.position() == position).findFirst();
    }

    /** Called when they were made, by the node that made them; others find out within minutes. */
    void forget() {
        known.forget();
    }

    private List<StreamTrack> read(long assetId) {
        return Row.list(
                em.createNativeQuery(
                                "SELECT s.position, s.codecs, COALESCE(r.width, 0), COALESCE(r.height, 0), r.sha256,"
                                        + " r.size, r.media_type, a.original_name, s.head, s.segments FROM stream s JOIN rendition r"
                                        + " ON r.asset_id = s.asset_id AND r.kind = 'STREAM' AND r.position = s.position JOIN asset a"
                                        + " ON a.id = s.asset_id WHERE s.asset_id = ? ORDER BY s.position")
                        .setParameter(1, assetId),
                r -> new StreamTrack(
                        r.count(0),
                        r.text(1),
                        r.count(2),
                        r.count(3),
                        new AssetPlaces.Place(r.text(4), r.id(5), r.text(6), r.text(7)),
                        new StreamIndex(r.id(8), r.text(9))));
    }
}
