package cn.haitang.learning;

import cn.haitang.learning.Heartbeat.Piece;
import cn.haitang.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person, one video of 5 minutes, a server's clock, and as many players as wanted; what the server would do with their
 * heartbeats, without a server. 1.5 × is allowed, 10 s tolerance, 90 % complete it, the lease is 30 minutes.
 */
final class SimulatedViewer {

    static final long VIDEO = 300_000;
    static final long TOLERANCE = 10_000;
    static final double RATE = 1.5;
    static final Duration LEASE = Duration.ofMinutes(30);
    static final WatchRule RULE = new WatchRule(VIDEO, RATE, TOLERANCE, 0.9, 0);

    private final WatchedVideo watched;
    private final List<Playback> playbacks = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private int refusals;

    SimulatedViewer(Coverage delivered) {
        watched = new WatchedVideo(VIDEO, delivered);
    }

    static SimulatedViewer withWholeVideo() {
        return new SimulatedViewer(Coverage.of(0, VIDEO));
    }

    /** The server's clock goes on. */
    SimulatedViewer passes(long ms) {
        now = now.plusMillis(ms);
        return this;
    }

    /** A newer player; the one before ends. Its number from 0. */
    int opens() {
        if (!playbacks.isEmpty()) {
            playbacks.get(playbacks.size() - 1).takenOver(now, LEASE);
        }
        playbacks.add(new Playback("p" + playbacks.size(), 1, 1, 1, 1, 1, now));
        return playbacks.size() - 1;
    }

    /** A heartbeat of the newest player: what it claims to have played in front. */
    Optional<HeartbeatLog.Entry> claims(int seq, double rate, double... fromTo) {
        return claimsOn(playbacks.size() - 1, seq, rate, fromTo);
    }

    Optional<HeartbeatLog.Entry> claimsOn(int player, int seq, double rate, double... fromTo) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < fromTo.length; i += 2) {
            pieces.add(new Piece(fromTo[i], fromTo[i + 1], true));
        }
        return sends(player, new Heartbeat(seq, 0, rate, pieces));
    }

    Optional<HeartbeatLog.Entry> sends(int player, Heartbeat heartbeat) {
        try {
            return playbacks.get(player).take(heartbeat, watched, RULE, LEASE, now);
        } catch (DomainException refused) {
            refusals++;
            return Optional.empty();
        }
    }

    int players() {
        return playbacks.size();
    }

    Playback playback(int player) {
        return playbacks.get(player);
    }

    WatchedVideo watched() {
        return watched;
    }

    long verifiedMs() {
        return watched.verified().length();
    }

    /** Server time in which some player counted. */
    long measuredMs() {
        return playbacks.stream().mapToLong(p -> p.measuredMs(now)).sum();
    }

    /** What no sequence of claims may exceed. */
    long bound() {
        return Math.min(VIDEO, (long) (measuredMs() * RATE) + TOLERANCE);
    }

    int refusals() {
        return refusals;
    }
}
