package cn.haitang.media;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.jobs.JobQueue;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads of assets. Facts about an asset are open to other capabilities, which check who asks; the bytes are not. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AssetQueries {

    private static final String SELECT = "SELECT new cn.haitang.media.AssetView(a.id, a.kind, a.status, a.ownerId,"
            + " a.originalName, a.size, a.mediaType, a.title, a.pages, a.durationMs, a.width, a.height, a.failureCode,"
            + " a.createdAt, a.confirmedAt) FROM Asset a ";

    /** A rendition that exists. */
    public record RenditionView(int position, String mediaType, long size, int width, int height) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private JobQueue jobs;

    /** @throws DomainException {@code shared.not-found} */
    public AssetView view(long assetId) {
        return em.createQuery(SELECT + "WHERE a.id = :id", AssetView.class)
                .setParameter("id", assetId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Those that exist, in no particular order. */
    public List<AssetView> views(List<Long> assetIds) {
        if (assetIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(SELECT + "WHERE a.id IN :ids", AssetView.class)
                .setParameter("ids", assetIds)
                .getResultList();
    }

    /** The acting lecturer's own assets, newest first. */
    @RolesAllowed(Roles.LECTURER)
    public List<AssetView> mine(int limit) {
        return em.createQuery(SELECT + "WHERE a.ownerId = :me ORDER BY a.createdAt DESC, a.id DESC", AssetView.class)
                .setParameter("me", current.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was made from an asset, by position. */
    public List<RenditionView> renditions(long assetId, RenditionKind kind) {
        List<?> rows = em.createNativeQuery("SELECT position, media_type, size, COALESCE(width, 0), COALESCE(height, 0)"
                        + " FROM rendition WHERE asset_id = ? AND kind = ? ORDER BY position")
                .setParameter(1, assetId)
                .setParameter(2, kind.name())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RenditionView(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue()))
                .toList();
    }

    /** How far the newest job about it is, in per cent; 0 before it begins. */
    public int progress(long assetId) {
        String subject = String.valueOf(assetId);
        return jobs.progress(EncodeJob.KIND, subject)
                .or(() -> jobs.progress(RecogniseJob.KIND, subject))
                .orElse(0);
    }

    /** Headings, slide titles or bookmarks, in order. */
    public List<Recognised.OutlineItem> outline(long assetId) {
        List<?> rows = em.createNativeQuery(
                        "SELECT level, title, page FROM asset_outline WHERE asset_id = ? ORDER BY position")
                .setParameter(1, assetId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Recognised.OutlineItem(((Number) row[0]).intValue(), (String) row[1], integer(row[2])))
                .toList();
    }

    private static @Nullable Integer integer(@Nullable Object number) {
        return number == null ? null : ((Number) number).intValue();
    }
}
