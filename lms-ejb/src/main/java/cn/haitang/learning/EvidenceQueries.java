package cn.haitang.learning;

import cn.haitang.learning.Replay.Beat;
import cn.haitang.learning.Replay.Run;
import cn.haitang.learning.Replay.Video;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Page;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How a lecture came to be credited: each part of it with the report it came from. For those who answer for it. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EvidenceQueries {

    /** How many reports a page of a list holds. */
    public static final int SIZE = 25;

    private record Head(String person, Bilingual unit, long personId, long lectureId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private EvidenceRuns opened;

    @Inject
    private EvidenceBeats evidence;

    /**
     * @param version of the video, from 1; 0: the newest
     * @param creditPage page of the credits, {@code refusalPage} of the refusals, from 0
     * @throws DomainException {@code learning.enrolment.not-found} outside the viewer's scope, {@code learning.unit.not-found}
     *     when it is no lecture or nothing of it was watched
     */
    public Replay replay(long enrolmentId, long unitId, int version, int creditPage, int refusalPage) {
        access.mustSeeEnrolment(enrolmentId);
        Head head = head(enrolmentId, unitId);
        Video video = video(head, version);
        Map<String, Run> runs = opened.of(video.watchedVideoId());
        List<Beat> beats = evidence.of(video.watchedVideoId(), runs);
        List<Beat> credits = beats.stream()
                .filter(beat -> !beat.credited().isEmpty())
                .sorted(Comparator.comparingLong(Beat::firstMs))
                .toList();
        List<Beat> refusals = beats.stream()
                .filter(beat -> !beat.refused().isEmpty())
                .sorted(Comparator.comparing(Beat::at).reversed())
                .toList();
        long repeats = beats.stream()
                .filter(beat -> beat.credited().isEmpty() && beat.refused().isEmpty())
                .count();
        List<Run> newest = runs.values().stream()
                .sorted(Comparator.comparing(Run::openedAt).reversed())
                .limit(SIZE)
                .toList();
        return new Replay(
                head.person(),
                head.unit(),
                video,
                watched(video.watchedVideoId(), unitId),
                newest,
                runs.size(),
                page(credits, creditPage),
                page(refusals, refusalPage),
                repeats,
                opened.asked(video.watchedVideoId()));
    }

    private Head head(long enrolmentId, long unitId) {
        return Row.first(
                        em.createNativeQuery("SELECT n.name, u.title_zh, u.title_en, e.person_id, u.lecture_id"
                                        + " FROM enrolment e JOIN person n ON n.id = e.person_id"
                                        + " JOIN cohort c ON c.id = e.cohort_id JOIN module m ON m.camp_id = c.camp_id"
                                        + " JOIN unit u ON u.module_id = m.id AND u.lecture_id IS NOT NULL"
                                        + " WHERE e.id = ? AND u.id = ?")
                                .setParameter(1, enrolmentId)
                                .setParameter(2, unitId),
                        r -> new Head(r.text(0), r.bilingual(1), r.id(3), r.id(4)))
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
    }

    private Video video(Head head, int version) {
        List<Video> videos = Row.list(
                em.createNativeQuery(
                                "SELECT id, ROW_NUMBER() OVER (ORDER BY id), COUNT(*) OVER (), duration_ms, taken_back <> 0"
                                        + " FROM watched_video WHERE person_id = ? AND lecture_id = ? ORDER BY id")
                        .setParameter(1, head.personId())
                        .setParameter(2, head.lectureId()),
                r -> new Video(r.id(0), r.count(1), r.count(2), r.id(3), r.flag(4)));
        if (videos.isEmpty() || version > videos.size()) {
            throw new DomainException(LearningError.UNIT_NOT_FOUND);
        }
        return videos.get(version < 1 ? videos.size() - 1 : version - 1);
    }

    /** By the rules of today; for a screen. */
    private WatchedView watched(long watchedVideoId, long unitId) {
        WatchedVideo watched = em.find(WatchedVideo.class, watchedVideoId);
        return watched.view(watched.rule(profiles.ofUnit(unitId).view()));
    }

    private static Page<Beat> page(List<Beat> all, int page) {
        int from = Math.min(all.size(), Math.max(0, page) * SIZE);
        return new Page<>(all.subList(from, Math.min(all.size(), from + SIZE)), all.size());
    }
}
