package cn.haitang.learning;

import cn.haitang.learning.Heartbeat.Piece;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A lecture that was taken along. What is watched of it without a network comes as a log: numbered from 1, each entry sealed
 * with the download's key over itself and the seal before it, so that none can be changed, left out or put in later. It is
 * credited for now, within the time since the download × the allowed rate and the share that the rules allow; a question
 * answered right makes it verified. An entry is taken once. When what was watched is taken back, another one
 * {@link #inRound goes on} with the log in the new round, as if it had been begun then.
 */
@Entity
@Table(name = "download")
public class Download {

    private static final String SEAL = "HmacSHA256";

    /**
     * One entry of the log, in ms of media time.
     *
     * @param rate with two decimals, as it was sealed
     * @param mac base64
     */
    public record LogEntry(int n, long from, long to, String rate, String mac) {}

    /** @param broken an entry did not follow on the one before: nothing from it on was taken */
    record Taken(List<HeartbeatLog.Entry> evidence, boolean broken) {}

    @Id
    private String id = "";

    @Column(name = "person_id")
    private long personId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "watched_video_id")
    private long watchedVideoId;

    @Column(name = "rule_profile_id")
    private long ruleProfileId;

    @Column(name = "seal_key")
    private byte[] key = new byte[0];

    @Column(name = "begun_at")
    private Instant begunAt = Instant.EPOCH;

    @Column(name = "last_n")
    private int lastN;

    @Column(name = "last_mac")
    private String lastMac = "";

    @Column(name = "played_ms")
    private long playedMs;

    /** The download whose log it goes on with; null: its own. */
    @Column(name = "log_of")
    private @Nullable String logOf;

    @Column(name = "counts_from")
    private @Nullable Instant countsFrom;

    protected Download() {}

    Download(
            String id,
            byte[] key,
            long personId,
            long enrolmentId,
            UnitFacts unit,
            long video,
            long profile,
            Instant now) {
        this.id = id;
        this.personId = personId;
        this.enrolmentId = enrolmentId;
        this.unitId = unit.unitId();
        this.watchedVideoId = video;
        this.ruleProfileId = profile;
        this.key = key.clone();
        this.begunAt = now;
    }

    /**
     * The same log in the new round of a video. What was watched before is not told apart from what was watched after, so
     * only as much counts as can have been watched after.
     *
     * @param takenBackAt no time before it counts
     */
    Download inRound(String newId, long newVideoId, Instant takenBackAt) {
        Download next = new Download();
        next.id = newId;
        next.personId = personId;
        next.enrolmentId = enrolmentId;
        next.unitId = unitId;
        next.ruleProfileId = ruleProfileId;
        next.key = key.clone();
        next.begunAt = begunAt;
        next.lastN = lastN;
        next.lastMac = lastMac;
        next.watchedVideoId = newVideoId;
        next.logOf = logId();
        next.countsFrom = takenBackAt;
        return next;
    }

    /** Which the phone knows, and its seals name. */
    private String logId() {
        return logOf == null ? id : logOf;
    }

    /**
     * Takes what follows on the entries taken so far, up to the first that is broken.
     *
     * @param entries ascending; those taken before are passed over
     */
    Taken take(List<LogEntry> entries, WatchedVideo watched, RuleProfileView rules, Instant now) {
        List<HeartbeatLog.Entry> evidence = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.n() > lastN && !continues(entry)) {
                return new Taken(evidence, true);
            }
            if (entry.n() > lastN) {
                evidence.add(one(entry, watched, rules, now));
            }
        }
        return new Taken(evidence, false);
    }

    private HeartbeatLog.Entry one(LogEntry entry, WatchedVideo watched, RuleProfileView rules, Instant now) {
        lastN = entry.n();
        lastMac = entry.mac();
        double rate = entry.rate().matches("\\d{1,2}\\.\\d{2}") ? Double.parseDouble(entry.rate()) : 0;
        Piece piece = new Piece(entry.from(), entry.to(), true);
        Coverage claimed = piece.inside(watched.durationMs());
        OfflineCredit came;
        if (!watched.rule(rules).allows(rate)) {
            came = watched.watchedInVain(claimed, Refusal.TOO_FAST, now);
        } else if (isTooLate(rules, now)) {
            came = watched.watchedInVain(claimed, Refusal.OFFLINE_LATE, now);
        } else {
            came = watched.watchedOffline(
                    claimed, room(rules, now), rules.watching().offlineShare(), now);
        }
        playedMs += came.credited().length();
        long after = Duration.between(begunAt, now).toMillis();
        return new HeartbeatLog.Entry(entry.n(), after, rate, List.of(piece), came.credited(), came.refused());
    }

    /** Whether this is the next entry and its seal is right. */
    private boolean continues(LogEntry entry) {
        String text =
                logId() + "|" + entry.n() + "|" + entry.from() + "|" + entry.to() + "|" + entry.rate() + "|" + lastMac;
        return entry.n() == lastN + 1 && MessageDigest.isEqual(ascii(seal(text)), ascii(entry.mac()));
    }

    /** What time has allowed since the download, or since it was taken back, and was not used. */
    private long room(RuleProfileView rules, Instant now) {
        Instant from = countsFrom == null ? begunAt : countsFrom;
        long since = Duration.between(from, now).toMillis();
        return Math.max(0, (long) (since * rules.allowedRate().doubleValue()) - playedMs);
    }

    private boolean isTooLate(RuleProfileView rules, Instant now) {
        return Duration.between(begunAt, now).compareTo(rules.watching().offlineTime()) > 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String seal(String text) {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(key, SEAL));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    String id() {
        return id;
    }

    int lastN() {
        return lastN;
    }

    long watchedVideoId() {
        return watchedVideoId;
    }

    long ruleProfileId() {
        return ruleProfileId;
    }

    long personId() {
        return personId;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    long unitId() {
        return unitId;
    }
}
