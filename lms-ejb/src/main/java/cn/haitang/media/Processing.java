package cn.haitang.media;

import cn.haitang.shared.jobs.JobQueue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The steps of an asset's processing that write, each a transaction. Called inside this capability alone. */
@Stateless
@PermitAll
public class Processing {

    /**
     * What the reading process needs to know.
     *
     * @param known whether the file is seldom at fault: content of the programme, or one that was played already
     */
    public record Source(String sha256, String originalName, boolean known) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AssetRows rows;

    @Inject
    private AssetPlaces places;

    @Inject
    private JobQueue jobs;

    @Inject
    private Event<AssetReady> ready;

    @Inject
    private Clock clock;

    /** Keeps a new asset and asks for the job that recognises it. */
    public long received(Asset asset) {
        em.persist(asset);
        em.flush();
        recognise(asset.id());
        return asset.id();
    }

    /** Asks for the job again. */
    public void recognise(long assetId) {
        jobs.enqueue(RecogniseJob.KIND, String.valueOf(assetId), null);
    }

    /** False when there is nothing to do: the asset is ready or gone. */
    public boolean begin(long assetId) {
        Asset asset = em.find(Asset.class, assetId);
        return asset != null && asset.process();
    }

    public Source source(long assetId) {
        Asset asset = asset(assetId);
        return new Source(asset.sha256(), asset.originalName(), asset.isImported());
    }

    /** The file that is played: made by us, or the upload itself. */
    public Source played(long assetId) {
        return new Source(places.video(assetId).sha256(), asset(assetId).originalName(), true);
    }

    /** Its streams are made. */
    public void segmented(long assetId, List<Recognised.Made> made, JsonObject report) {
        rows.renditions(assetId, made);
        rows.streams(assetId, report);
    }

    public void recognised(long assetId, Recognised found) {
        Asset asset = asset(assetId);
        asset.recognised(found, clock.instant());
        rows.outline(assetId, found.outline());
        rows.text(assetId, found.text());
        rows.renditions(assetId, found.renditions());
        if (found.needsEncoding()) {
            jobs.enqueue(EncodeJob.KIND, String.valueOf(assetId), null);
        } else {
            ready.fire(new AssetReady(assetId, asset.kind()));
        }
    }

    public void encoded(long assetId, List<Recognised.Made> renditions) {
        Asset asset = asset(assetId);
        rows.renditions(assetId, renditions);
        asset.ready(clock.instant());
        ready.fire(new AssetReady(assetId, asset.kind()));
    }

    /** The job gave up; an asset that became ready meanwhile stays so. */
    public void failed(long assetId, String code) {
        Asset asset = em.find(Asset.class, assetId);
        if (asset != null && asset.status() != AssetStatus.READY) {
            asset.fail(MediaError.of(code).key(), clock.instant());
        }
    }

    private Asset asset(long assetId) {
        return Objects.requireNonNull(em.find(Asset.class, assetId));
    }
}
