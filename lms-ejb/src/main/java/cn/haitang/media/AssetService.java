package cn.haitang.media;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;

/** What a lecturer does with the own assets. */
@Stateless
@RolesAllowed(Roles.LECTURER)
public class AssetService {

    /** @param outline the headings that are kept, in order */
    public record Confirm(long assetId, String title, List<Recognised.OutlineItem> outline) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MediaAccess access;

    @Inject
    private AssetRows rows;

    @Inject
    private Processing processing;

    @Inject
    private Clock clock;

    /** The owner agrees with what was recognised, perhaps after changing it; only then can it go into a lecture. */
    public void confirm(Confirm command) {
        access.mustOwn(command.assetId()).confirm(command.title(), clock.instant());
        rows.outline(command.assetId(), command.outline());
    }

    /** Agrees with everything as it was recognised. */
    public void confirmAsIs(long assetId) {
        Asset asset = access.mustOwn(assetId);
        asset.confirm(asset.title(), clock.instant());
    }

    /** Reads a failed file once more. */
    public void retry(long assetId) {
        access.mustOwn(assetId).retry();
        processing.recognise(assetId);
    }

    /** @throws DomainException {@code media.asset.in-use} while a lecture or pack shows it */
    public void discard(long assetId) {
        Asset asset = access.mustOwn(assetId);
        try {
            em.remove(asset);
            em.flush();
        } catch (PersistenceException used) {
            throw new DomainException(MediaError.IN_USE);
        }
    }
}
