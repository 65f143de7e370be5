package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader needs of a resource pack. Whether the viewer may see it is checked by the caller. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PackQueries {

    /**
     * A file of a pack.
     *
     * @param kind of the asset as recognised: PDF, SLIDES, DOCUMENT, …
     * @param size in bytes
     * @param pages null while it is not known
     */
    public record PackFileView(
            long id,
            int position,
            Bilingual title,
            long assetId,
            String kind,
            long size,
            @Nullable Integer pages) {}

    /** @param minutes about how long it takes to read */
    public record PackView(
            long id,
            String slug,
            Bilingual title,
            Bilingual summary,
            @Nullable String cover,
            List<String> sources,
            int minutes,
            List<PackFileView> files) {}

    private static final String PACK =
            "SELECT id, slug, title_zh, title_en, summary_zh, summary_en, cover, sources, minutes FROM pack";

    @PersistenceContext
    private EntityManager em;

    public PackView view(long packId) {
        return Row.first(em.createNativeQuery(PACK + " WHERE id = ?").setParameter(1, packId), this::pack)
                .orElseThrow(() -> new DomainException(CampError.PACK_NOT_FOUND));
    }

    private PackView pack(Row r) {
        return new PackView(
                r.id(0),
                r.text(1),
                r.bilingual(2),
                r.bilingual(4),
                r.textOrNull(6),
                LectureQueries.lines(r.textOrNull(7)),
                r.count(8),
                files(r.id(0)));
    }

    private List<PackFileView> files(long packId) {
        Query query = em.createNativeQuery(
                        "SELECT f.id, f.position, f.title_zh, f.title_en, f.asset_id, a.kind, a.size,"
                                + " a.pages FROM pack_file f JOIN asset a ON a.id = f.asset_id"
                                + " WHERE f.pack_id = ? AND NOT f.retired ORDER BY f.position")
                .setParameter(1, packId);
        return Row.list(
                query,
                r -> new PackFileView(
                        r.id(0), r.count(1), r.bilingual(2), r.id(4), r.text(5), r.id(6), r.countOrNull(7)));
    }
}
