package cn.haitang.learning;

import cn.haitang.media.DeliveredParts;
import cn.haitang.shared.database.HaitangDataSource;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a group of heartbeats: one statement reads and locks them all, three write them all. Plain JDBC with many
 * rows a statement, because the driver would send a batch row by row. Rows are there before, so an upsert is an update.
 */
final class HeartbeatRows {

    /** A playback and its watched video; two playbacks of one video share it. */
    record Watching(Playback playback, WatchedVideo watched) {}

    private static final String READ =
            HaitangDataSource.AS_TEXT + "SELECT p.id, p.person_id, p.enrolment_id, p.unit_id, p.watched_video_id,"
                    + " p.rule_profile_id, p.opened_at, p.heard_at, p.ended_at, p.last_seq, p.seqs, p.beats, p.credited_ms,"
                    + " p.refused_ms, w.lecture_id, w.asset_id, w.duration_ms, w.verified, w.in_background, w.too_fast,"
                    + " w.undelivered, w.elsewhere, w.offline_late, w.offline_more, w.provisional, w.verified_ms, w.overdraft_ms,"
                    + " w.position_ms, w.open_checks, w.confirming, w.completed_at, "
                    + DeliveredParts.column("p.person_id", "w.asset_id") + " AS delivered"
                    + " FROM playback p JOIN watched_video w ON w.id = p.watched_video_id WHERE p.id IN (%s) FOR UPDATE";

    private static final String PLAYBACKS =
            HaitangDataSource.AS_TEXT + "INSERT INTO playback (id, person_id, enrolment_id, unit_id,"
                    + " watched_video_id, rule_profile_id, opened_at, heard_at, ended_at, last_seq, seqs, beats, credited_ms,"
                    + " refused_ms) VALUES %s ON DUPLICATE KEY UPDATE heard_at = VALUES(heard_at), ended_at = VALUES(ended_at),"
                    + " last_seq = VALUES(last_seq), seqs = VALUES(seqs), beats = VALUES(beats),"
                    + " credited_ms = VALUES(credited_ms), refused_ms = VALUES(refused_ms)";

    private static final String VIDEOS =
            HaitangDataSource.AS_TEXT + "INSERT INTO watched_video (id, person_id, lecture_id, asset_id, duration_ms,"
                    + " verified, in_background, too_fast, undelivered, elsewhere, offline_late, offline_more, provisional,"
                    + " verified_ms, overdraft_ms, position_ms, updated_at) VALUES %s ON DUPLICATE KEY UPDATE verified = VALUES(verified), in_background ="
                    + " VALUES(in_background), too_fast = VALUES(too_fast), undelivered = VALUES(undelivered), elsewhere ="
                    + " VALUES(elsewhere), offline_late = VALUES(offline_late), offline_more = VALUES(offline_more), provisional ="
                    + " VALUES(provisional), verified_ms = VALUES(verified_ms), overdraft_ms = VALUES(overdraft_ms), position_ms ="
                    + " VALUES(position_ms), updated_at = VALUES(updated_at)";

    private static final String LOG =
            HaitangDataSource.AS_TEXT + "INSERT INTO heartbeat_log (playback_id, part, body) VALUES %s"
                    + " ON DUPLICATE KEY UPDATE body = CONCAT(body, VALUES(body))";

    private record LogPart(String playback, int part) {}

    private final Connection connection;
    private final Map<LogPart, ByteArrayOutputStream> log = new LinkedHashMap<>();

    HeartbeatRows(Connection connection) {
        this.connection = connection;
    }

    /** Locked until the transaction ends; what is not there is left out. */
    Map<String, Watching> locked(Collection<String> playbackIds) throws SQLException {
        Map<Long, WatchedVideo> videos = new HashMap<>();
        Map<String, Watching> found = new LinkedHashMap<>();
        String sql = READ.formatted(marks(playbackIds.size()));
        try (PreparedStatement read = connection.prepareStatement(sql)) {
            bind(read, playbackIds);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    Playback playback = Playback.read(row);
                    WatchedVideo video = videos.get(playback.watchedVideoId());
                    if (video == null) {
                        video = WatchedVideo.read(row, delivered(row));
                        videos.put(video.id(), video);
                    }
                    found.put(playback.id(), new Watching(playback, video));
                }
            }
        }
        return found;
    }

    /** To be written by {@link #save}. */
    void keep(Playback playback, HeartbeatLog.Entry entry) {
        log.computeIfAbsent(new LogPart(playback.id(), playback.logPart()), part -> new ByteArrayOutputStream())
                .writeBytes(HeartbeatLog.bytes(entry));
    }

    /** Raises signs that were not raised before for this playback. */
    void raise(Playback playback, Collection<FarmingSigns.Kind> kinds, Instant at) throws SQLException {
        String sql = "INSERT IGNORE INTO watch_sign (playback_id, kind, raised_at) VALUES (?, ?, ?)";
        for (FarmingSigns.Kind kind : kinds) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                bind(insert, List.of(playback.id(), kind.name(), at));
                insert.executeUpdate();
            }
        }
    }

    /** The newest full row of the evidence. */
    List<HeartbeatLog.Entry> lastPart(Playback playback) throws SQLException {
        String sql = "SELECT body FROM heartbeat_log WHERE playback_id = ? AND part = ?";
        try (PreparedStatement read = connection.prepareStatement(sql)) {
            bind(read, List.of(playback.id(), playback.logPart()));
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? HeartbeatLog.entries(row.getBytes(1)) : List.of();
            }
        }
    }

    void save(Collection<Watching> changed) throws SQLException {
        List<Object> playbacks = new ArrayList<>();
        Map<Long, WatchedVideo> videos = new LinkedHashMap<>();
        for (Watching each : changed) {
            Playback p = each.playback();
            videos.put(p.watchedVideoId(), each.watched());
            playbacks.addAll(Arrays.asList(
                    p.id(), p.personId(), p.enrolmentId(), p.unitId(), p.watchedVideoId(), p.ruleProfileId()));
            playbacks.add(p.openedAt());
            playbacks.addAll(Arrays.asList(p.changed()));
        }
        List<Object> watched = new ArrayList<>();
        for (WatchedVideo w : videos.values()) {
            watched.addAll(Arrays.asList(w.id(), w.personId(), w.lectureId(), w.assetId(), w.durationMs()));
            watched.addAll(Arrays.asList(w.changed()));
        }
        List<Object> parts = new ArrayList<>();
        log.forEach((part, body) -> parts.addAll(Arrays.asList(part.playback(), part.part(), body.toByteArray())));
        write(PLAYBACKS, 14, playbacks);
        write(VIDEOS, 17, watched);
        write(LOG, 3, parts);
    }

    private void write(String sql, int columns, List<Object> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        String row = "(" + marks(columns) + ")";
        String rows = (row + ",").repeat(values.size() / columns - 1) + row;
        try (PreparedStatement write = connection.prepareStatement(sql.formatted(rows))) {
            bind(write, values);
            write.executeUpdate();
        }
    }

    private static Coverage delivered(ResultSet row) throws SQLException {
        String text = row.getString("delivered");
        return coverage(text == null ? "" : text);
    }

    /** Of delivered parts as their column gives them. */
    static Coverage coverage(String parts) {
        return Coverage.of(DeliveredParts.parse(parts).stream()
                .map(s -> new Coverage.Interval(s.fromMs(), s.toMs()))
                .toList());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static String marks(int count) {
        return "?,".repeat(count - 1) + "?";
    }

    private static void bind(PreparedStatement statement, Collection<?> values) throws SQLException {
        int at = 0;
        for (Object value : values) {
            Object column = value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
            statement.setObject(++at, column);
        }
    }
}
