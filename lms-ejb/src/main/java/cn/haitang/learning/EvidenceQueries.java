package cn.haitang.learning;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a lecture came to be credited: each part of it with the report it came from. For those who answer for it. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EvidenceQueries {

    /** How many reports a page of a list holds. */
    public static final int SIZE = 25;

    private static final int MOST_RUNS = 1000;

    /**
     * A run of a player, or a download.
     *
     * @param number from 1, by the time of opening; downloads are numbered for themselves
     * @param endedAt null: not over, or a download
     */
    public record Run(
            int number,
            boolean offline,
            Instant openedAt,
            @Nullable Instant endedAt,
            long playedMs,
            long refusedMs) {}

    /**
     * A report of a player, or an entry of the log of a download, as it was taken.
     *
     * @param at when the server got it
     * @param credited what it earned
     * @param refused what of it does not count; what is in neither counted before
     */
    public record Beat(
            Run run,
            int seq,
            Instant at,
            double rate,
            List<Heartbeat.Piece> claimed,
            Coverage credited,
            Map<Refusal, Coverage> refused) {

        long firstMs() {
            return credited.intervals().get(0).from();
        }
    }

    /** A question in the lecture. @param right null: not answered */
    public record Asked(
            long atMs,
            int misses,
            @Nullable Instant answeredAt,
            @Nullable Boolean right,
            boolean confirms) {}

    /**
     * One video of the lecture; a lecture that got a new one, or that was taken back and is watched anew, has several.
     *
     * @param version from 1
     * @param takenBack it was found to be farmed and does not count
     */
    public record Video(long watchedVideoId, int version, int versions, long durationMs, boolean takenBack) {}

    /**
     * @param runs the newest first, at most {@value #SIZE}; runCount is of all
     * @param credits reports that earned something, by media time
     * @param refusals reports of which something was refused, the newest first
     * @param repeats how many reports only held what counted before
     */
    public record Replay(
            String person,
            Bilingual unit,
            Video video,
            WatchedView watched,
            List<Run> runs,
            int runCount,
            Page<Beat> credits,
            Page<Beat> refusals,
            long repeats,
            List<Asked> asked) {}

    private record Head(String person, Bilingual unit, long personId, long lectureId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    @Inject
    private RuleProfiles profiles;

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
        Map<String, Run> runs = runs(video.watchedVideoId());
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
                asked(video.watchedVideoId()));
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

    /** By their ids, numbered as they were opened. */
    private Map<String, Run> runs(long watchedVideoId) {
        Map<String, Run> runs = new LinkedHashMap<>();
        Row.list(
                em.createNativeQuery("SELECT id, opened_at, ended_at, credited_ms, refused_ms FROM playback"
                                + " WHERE watched_video_id = ? ORDER BY opened_at LIMIT " + MOST_RUNS)
                        .setParameter(1, watchedVideoId),
                r -> runs.put(
                        r.text(0),
                        new Run(runs.size() + 1, false, r.instant(1), r.instantOrNull(2), r.id(3), r.id(4))));
        int played = runs.size();
        Row.list(
                em.createNativeQuery("SELECT id, begun_at, played_ms FROM download WHERE watched_video_id = ?"
                                + " ORDER BY begun_at LIMIT " + MOST_RUNS)
                        .setParameter(1, watchedVideoId),
                r -> runs.put(r.text(0), new Run(runs.size() - played + 1, true, r.instant(1), null, r.id(2), 0)));
        return runs;
    }

    /** By the rules of today; for a screen. */
    private WatchedView watched(long watchedVideoId, long unitId) {
        WatchedVideo watched = em.find(WatchedVideo.class, watchedVideoId);
        return watched.view(watched.rule(profiles.ofUnit(unitId).view()));
    }

    private List<Asked> asked(long watchedVideoId) {
        return Row.list(
                em.createNativeQuery(
                                "SELECT at_ms, misses, answered_at, COALESCE(was_right, FALSE), confirms FROM check_point"
                                        + " WHERE watched_video_id = ? ORDER BY at_ms, id LIMIT 100")
                        .setParameter(1, watchedVideoId),
                r -> new Asked(r.id(0), r.count(1), r.instantOrNull(2), r.isNull(2) ? null : r.flag(3), r.flag(4)));
    }

    private static Page<Beat> page(List<Beat> all, int page) {
        int from = Math.min(all.size(), Math.max(0, page) * SIZE);
        return new Page<>(all.subList(from, Math.min(all.size(), from + SIZE)), all.size());
    }

    /** A lecture of an enrolment of which something was watched. @param openSigns of farming */
    public record Line(
            long unitId,
            Bilingual unit,
            long durationMs,
            long verifiedMs,
            @Nullable Instant completedAt,
            long openSigns) {

        public int percent() {
            return durationMs == 0 ? 0 : (int) (100 * verifiedMs / durationMs);
        }
    }

    /** The lectures of an enrolment of which something was watched. @param person whose it is */
    public record Watched(String person, List<Line> lines) {}

    /** @throws DomainException {@code learning.enrolment.not-found} outside the viewer's scope */
    public Watched watched(long enrolmentId) {
        access.mustSeeEnrolment(enrolmentId);
        List<Line> lines = Row.list(
                em.createNativeQuery(
                                "SELECT u.id, u.title_zh, u.title_en, w.duration_ms, w.verified_ms, w.completed_at,"
                                        + " (SELECT COUNT(*) FROM watch_sign s JOIN playback p ON p.id = s.playback_id"
                                        + " WHERE p.watched_video_id = w.id AND s.decided_at IS NULL) AS signs"
                                        + " FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN module m ON m.camp_id = c.camp_id"
                                        + " JOIN unit u ON u.module_id = m.id JOIN watched_video w ON w.person_id = e.person_id"
                                        + " AND w.lecture_id = u.lecture_id AND w.id = (SELECT MAX(v.id) FROM watched_video v"
                                        + " WHERE v.person_id = e.person_id AND v.lecture_id = u.lecture_id)"
                                        + " WHERE e.id = ? ORDER BY m.position, u.position")
                        .setParameter(1, enrolmentId),
                r -> new Line(r.id(0), r.bilingual(1), r.id(3), r.id(4), r.instantOrNull(5), r.id(6)));
        String person = String.valueOf(em.createNativeQuery(
                        "SELECT n.name FROM enrolment e JOIN person n ON n.id = e.person_id WHERE e.id = ?")
                .setParameter(1, enrolmentId)
                .getSingleResult());
        return new Watched(person, lines);
    }
}
