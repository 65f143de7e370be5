package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes over camps, lectures, packs and cohorts that were read from files. Idempotent by slug: a row that is known is
 * described anew. Called by the content import alone. Lectures and packs first, then the programme that points to them.
 */
@Stateless
@PermitAll
public class CampImport {

    public record CampRow(
            String slug,
            Tier tier,
            Bilingual title,
            Bilingual summary,
            Bilingual audience,
            String cover,
            String ruleProfile,
            List<String> prerequisites,
            int position) {}

    public record ModuleRow(String slug, Bilingual title, boolean required, List<UnitRow> units) {}

    /**
     * @param ref slug of the lecture, pack or exam
     * @param ruleProfile slug of a profile of its own; null: as the camp
     */
    public record UnitRow(
            String slug,
            UnitKind kind,
            String ref,
            boolean required,
            @Nullable Integer minutes,
            @Nullable String ruleProfile,
            Bilingual title) {}

    public record ChapterRow(long startMs, Bilingual title) {}

    /** @param captions WebVTT by language (zh, en) */
    public record LectureRow(
            String slug,
            Bilingual title,
            Bilingual summary,
            @Nullable String cover,
            String lecturer,
            Bilingual lecturerTitle,
            List<String> sources,
            String transcript,
            long videoAssetId,
            List<ChapterRow> chapters,
            Map<String, String> captions) {}

    public record PackFileRow(long assetId, Bilingual title) {}

    public record PackRow(
            String slug,
            Bilingual title,
            Bilingual summary,
            String cover,
            int minutes,
            List<String> sources,
            List<PackFileRow> files) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ProgrammeImport programme;

    /** The camp's id. */
    public long camp(CampRow row) {
        Camp camp = bySlug(Camp.class, row.slug(), new Camp(row.slug()));
        camp.describe(row);
        em.persist(camp);
        em.flush();
        return camp.id();
    }

    public long campId(String slug) {
        return em.createQuery("SELECT c.id FROM Camp c WHERE c.slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    /** The lecture's id. */
    public long lecture(LectureRow row) {
        Lecture lecture = bySlug(Lecture.class, row.slug(), new Lecture(row.slug(), null));
        lecture.describe(row, clock.instant());
        em.persist(lecture);
        em.flush();
        return lecture.id();
    }

    /** The pack's id. */
    public long pack(PackRow row) {
        Pack pack = bySlug(Pack.class, row.slug(), new Pack(row.slug()));
        pack.describe(row);
        em.persist(pack);
        em.flush();
        programme.files(pack.id(), row.files());
        return pack.id();
    }

    /** Puts modules and units in this order; what is not named any more is retired. */
    public void programme(long campId, List<ModuleRow> modules) {
        programme.take(campId, modules);
    }

    /** The cohort's id; one with a known class code stays as it is. */
    public long cohort(ClassCode code, CohortService.OpenCohort plan) {
        List<Long> known = em.createQuery("SELECT c.id FROM Cohort c WHERE c.code = :code", Long.class)
                .setParameter("code", code.value())
                .getResultList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Cohort cohort = new Cohort(code, plan, null, clock.instant());
        em.persist(cohort);
        em.flush();
        return cohort.id();
    }

    private <T> T bySlug(Class<T> type, String slug, T otherwise) {
        return em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.slug = :slug", type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElse(otherwise);
    }
}
