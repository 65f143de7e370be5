package cn.haitang.learning;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How a lecture came to be credited: each part of it with the heartbeat it came from. For those who answer for it. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EvidenceQueries {

    /**
     * One heartbeat as it was taken.
     *
     * @param playback its number within the lecture, from 1; 0 for a log of a download
     * @param at when the server got it
     * @param credited what it earned; empty when nothing of it was new or none was allowed
     */
    public record Beat(
            int playback, int seq, Instant at, double rate, List<Heartbeat.Piece> claimed, Coverage credited) {

        public long firstMs() {
            return credited.intervals().get(0).from();
        }
    }

    /** A run of a player, or a download (then endedAt is null and number 0). */
    public record Run(int number, Instant openedAt, long playedMs, long refusedMs) {}

    /** @param credits those heartbeats that earned something, by media time; {@code others} earned nothing */
    public record Replay(
            String person,
            Bilingual unit,
            long durationMs,
            Coverage verified,
            Coverage unverified,
            List<Run> runs,
            List<Beat> credits,
            List<Beat> others) {}

    private record Opened(String id, Instant openedAt, long playedMs, long refusedMs) {}

    private static final int MOST_RUNS = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LearningAccess access;

    /** @throws DomainException {@code learning.enrolment.not-found} outside the viewer's scope */
    public Replay replay(long enrolmentId, long unitId) {
        access.mustSeeEnrolment(enrolmentId);
        List<Run> runs = new ArrayList<>();
        List<Beat> beats = new ArrayList<>();
        for (Opened row : playbacks(enrolmentId, unitId)) {
            int number = runs.size() + 1;
            runs.add(new Run(number, row.openedAt(), row.playedMs(), row.refusedMs()));
            beats.addAll(logged("heartbeat_log WHERE playback_id = ? ORDER BY part", row.id(), number, row.openedAt()));
            beats.addAll(older(row.id(), number));
        }
        for (Opened row : downloads(enrolmentId, unitId)) {
            beats.addAll(logged("download_log WHERE download_id = ? ORDER BY first_n", row.id(), 0, row.openedAt()));
        }
        List<Beat> credits = beats.stream()
                .filter(beat -> !beat.credited().isEmpty())
                .sorted(Comparator.comparingLong(Beat::firstMs))
                .toList();
        List<Beat> others =
                beats.stream().filter(beat -> beat.credited().isEmpty()).toList();
        return watched(enrolmentId, unitId, runs, credits, others);
    }

    private List<Opened> playbacks(long enrolmentId, long unitId) {
        return rows(
                "SELECT id, opened_at, credited_ms, refused_ms FROM playback WHERE enrolment_id = ? AND unit_id = ?"
                        + " ORDER BY opened_at DESC LIMIT " + MOST_RUNS,
                enrolmentId,
                unitId);
    }

    private List<Opened> downloads(long enrolmentId, long unitId) {
        return rows(
                "SELECT id, begun_at, played_ms, 0 FROM download WHERE enrolment_id = ? AND unit_id = ?"
                        + " ORDER BY begun_at DESC LIMIT " + MOST_RUNS,
                enrolmentId,
                unitId);
    }

    private List<Opened> rows(String sql, long enrolmentId, long unitId) {
        return Row.list(
                em.createNativeQuery(sql).setParameter(1, enrolmentId).setParameter(2, unitId),
                r -> new Opened(r.text(0), r.instant(1), r.id(2), r.id(3)));
    }

    private List<Beat> logged(String from, String id, int number, Instant openedAt) {
        List<Beat> beats = new ArrayList<>();
        for (Object body : em.createNativeQuery("SELECT body FROM " + from)
                .setParameter(1, id)
                .getResultList()) {
            for (HeartbeatLog.Entry e : HeartbeatLog.entries((byte[]) body)) {
                beats.add(new Beat(
                        number, e.seq(), openedAt.plusMillis(e.afterMs()), e.rate(), e.pieces(), e.credited()));
            }
        }
        return beats;
    }

    /** From before heartbeats were kept in a log: {@code 0-15000;h15000-20000@1.00}. */
    private List<Beat> older(String playbackId, int number) {
        Query query = em.createNativeQuery(
                        "SELECT seq, received_at, played, credited FROM heartbeat WHERE playback_id = ? ORDER BY seq")
                .setParameter(1, playbackId);
        return Row.list(query, r -> {
            String[] claim = r.text(2).split("@", 2);
            List<Heartbeat.Piece> pieces = Arrays.stream(claim[0].split(";", -1))
                    .filter(piece -> !piece.isEmpty())
                    .map(EvidenceQueries::piece)
                    .toList();
            double rate = Double.parseDouble(claim[1]);
            return new Beat(number, r.count(0), r.instant(1), rate, pieces, Coverage.parse(r.text(3)));
        });
    }

    private static Heartbeat.Piece piece(String text) {
        boolean hidden = text.startsWith("h");
        String[] ends = text.substring(hidden ? 1 : 0).split("(?<=\\d)-", 2);
        return new Heartbeat.Piece(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), !hidden);
    }

    private Replay watched(long enrolmentId, long unitId, List<Run> runs, List<Beat> credits, List<Beat> others) {
        Query query = em.createNativeQuery("SELECT n.name, u.title_zh, u.title_en, COALESCE(w.duration_ms, 0),"
                        + " COALESCE(w.verified, ''), CONCAT_WS(';', NULLIF(w.in_background, ''), NULLIF(w.too_fast, ''),"
                        + " NULLIF(w.undelivered, ''), NULLIF(w.provisional, '')) FROM enrolment e"
                        + " JOIN person n ON n.id = e.person_id JOIN unit u ON u.id = ?2"
                        + " LEFT JOIN watched_video w ON w.person_id = e.person_id AND w.lecture_id = u.lecture_id"
                        + " WHERE e.id = ?1 ORDER BY w.updated_at DESC")
                .setParameter(1, enrolmentId)
                .setParameter(2, unitId);
        return Row.first(
                        query,
                        r -> new Replay(
                                r.text(0),
                                r.bilingual(1),
                                r.id(3),
                                Coverage.parse(r.text(4)),
                                Coverage.parse(r.text(5)).minus(Coverage.parse(r.text(4))),
                                runs,
                                credits,
                                others))
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
    }
}
