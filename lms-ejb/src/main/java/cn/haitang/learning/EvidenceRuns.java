package cn.haitang.learning;

import cn.haitang.learning.Replay.Asked;
import cn.haitang.learning.Replay.Run;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the runs of a player and the downloads of one watched video, and what was asked in it. */
@Dependent
class EvidenceRuns {

    private static final int MOST_RUNS = 1000;

    @PersistenceContext
    private EntityManager em;

    /** By their ids, numbered as they were opened. */
    Map<String, Run> of(long watchedVideoId) {
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

    List<Asked> asked(long watchedVideoId) {
        return Row.list(
                em.createNativeQuery(
                                "SELECT at_ms, misses, answered_at, COALESCE(was_right, FALSE), confirms FROM check_point"
                                        + " WHERE watched_video_id = ? ORDER BY at_ms, id LIMIT 100")
                        .setParameter(1, watchedVideoId),
                r -> new Asked(r.id(0), r.count(1), r.instantOrNull(2), r.isNull(2) ? null : r.flag(3), r.flag(4)));
    }
}
