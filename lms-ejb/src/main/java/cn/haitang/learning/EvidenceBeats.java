package cn.haitang.learning;

import cn.haitang.learning.Replay.Beat;
import cn.haitang.learning.Replay.Run;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the evidence of one watched video: the newest {@value #MOST} rows of each of its three tables. */
@Dependent
class EvidenceBeats {

    static final int MOST = 2000;

    private static final String OLDER = "SELECT playback_id, seq, received_at, played, credited FROM heartbeat"
            + " WHERE playback_id IN (SELECT id FROM playback WHERE watched_video_id = ?) LIMIT " + 32 * MOST;

    private record Body(String run, byte[] entries) {}

    @PersistenceContext
    private EntityManager em;

    List<Beat> of(long watchedVideoId, Map<String, Run> runs) {
        List<Beat> beats = new ArrayList<>();
        logged(
                        "heartbeat_log l JOIN playback r ON r.id = l.playback_id",
                        "r.opened_at DESC, l.part DESC",
                        watchedVideoId)
                .forEach(body -> add(beats, body, runs));
        logged(
                        "download_log l JOIN download r ON r.id = l.download_id",
                        "r.begun_at DESC, l.first_n DESC",
                        watchedVideoId)
                .forEach(body -> add(beats, body, runs));
        beats.addAll(older(watchedVideoId, runs));
        return beats;
    }

    private List<Body> logged(String from, String order, long watchedVideoId) {
        List<?> rows = em.createNativeQuery("SELECT r.id, l.body FROM " + from
                        + " WHERE r.watched_video_id = ? ORDER BY " + order + " LIMIT " + MOST)
                .setParameter(1, watchedVideoId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Body(String.valueOf(row[0]), (byte[]) row[1]))
                .toList();
    }

    private static void add(List<Beat> beats, Body body, Map<String, Run> runs) {
        Run run = runs.get(body.run());
        if (run == null) {
            return;
        }
        for (HeartbeatLog.Entry e : HeartbeatLog.entries(body.entries())) {
            Instant at = run.openedAt().plusMillis(e.afterMs());
            beats.add(new Beat(run, e.seq(), at, e.rate(), e.pieces(), e.credited(), e.refused()));
        }
    }

    /** From before heartbeats were kept in a log: {@code 0-15000;h15000-20000@1.00}. */
    private List<Beat> older(long watchedVideoId, Map<String, Run> runs) {
        List<Beat> beats = new ArrayList<>();
        Row.list(em.createNativeQuery(OLDER).setParameter(1, watchedVideoId), r -> {
            Run run = runs.get(r.text(0));
            return run != null && beats.add(older(r, run));
        });
        return beats;
    }

    private static Beat older(Row r, Run run) {
        String[] claim = r.text(3).split("@", 2);
        List<Heartbeat.Piece> pieces = Arrays.stream(claim[0].split(";", -1))
                .filter(piece -> !piece.isEmpty())
                .map(EvidenceBeats::piece)
                .toList();
        double rate = Double.parseDouble(claim[1]);
        return new Beat(run, r.count(1), r.instant(2), rate, pieces, Coverage.parse(r.text(4)), Map.of());
    }

    private static Heartbeat.Piece piece(String text) {
        boolean hidden = text.startsWith("h");
        String[] ends = text.substring(hidden ? 1 : 0).split("(?<=\\d)-", 2);
        return new Heartbeat.Piece(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), !hidden);
    }
}
