package cn.haitang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the database holds of a watcher's playback, against what was sent and what was acknowledged. */
final class Evidence {

    private static final String STORED = """
            SELECT p.seqs, w.verified FROM playback p JOIN watched_video w ON w.id = p.watched_video_id WHERE p.id = ?""";

    private final Connection connection;

    Evidence(Connection connection) {
        this.connection = connection;
    }

    /** Sentences about what is wrong; empty when nothing was lost and nothing came from nowhere. */
    List<String> faults(Watcher watcher) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setString(1, watcher.playback());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return List.of("playback " + watcher.playback() + " is gone");
                }
                compare(watcher, parsed(row.getString(1)), parsed(row.getString(2)), faults);
            }
        }
        return faults;
    }

    static void compare(Watcher watcher, BitSet seqs, BitSet verified, List<String> faults) {
        for (Watcher.Beat beat : watcher.acknowledged()) {
            if (!seqs.get(beat.seq())) {
                faults.add(watcher.playback() + ": heartbeat " + beat.seq() + " was acknowledged and is lost");
            }
        }
        BitSet lost = union(watcher.acknowledged());
        lost.andNot(verified);
        if (!lost.isEmpty()) {
            faults.add(watcher.playback() + ": " + lost.cardinality() + " ms were acknowledged and are not credited");
        }
        BitSet unheard = (BitSet) verified.clone();
        unheard.andNot(union(watcher.sent()));
        if (!unheard.isEmpty()) {
            faults.add(watcher.playback() + ": " + unheard.cardinality() + " ms are credited that were never sent");
        }
    }

    private static BitSet union(List<Watcher.Beat> beats) {
        BitSet all = new BitSet();
        beats.forEach(beat -> all.set((int) beat.from(), (int) beat.to()));
        return all;
    }

    /** {@code from-to;from-to}, to exclusive. */
    static BitSet parsed(String intervals) {
        BitSet all = new BitSet();
        for (String each : intervals.isEmpty() ? new String[0] : intervals.split(";", -1)) {
            int dash = each.indexOf('-');
            all.set(Integer.parseInt(each.substring(0, dash)), Integer.parseInt(each.substring(dash + 1)));
        }
        return all;
    }
}
