package cn.haitang.learning;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one person is asked in one video. It is open until somebody answers within the window, right or wrong: a wrong
 * answer costs nothing, it only explains. Who misses the window is asked again later. While one is open the lecture is not
 * complete, unless it only {@link #confirming confirms}.
 */
@Entity
@Table(name = "check_point")
public class CheckPoint {

    /** What an answer came to. */
    public enum Outcome {
        RIGHT,
        WRONG,
        MISSED
    }

    /** An answer that was on its way when the window closed. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "watched_video_id")
    private long watchedVideoId;

    @Column(name = "lecture_check_id")
    private long checkId;

    @Column(name = "at_ms")
    private long atMs;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    private int misses;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable Integer answer;

    @Column(name = "was_right")
    private @Nullable Boolean right;

    private boolean confirms;
    private int round = 1;

    protected CheckPoint() {}

    CheckPoint(long watchedVideoId, long checkId, long atMs) {
        this.watchedVideoId = watchedVideoId;
        this.checkId = checkId;
        this.atMs = atMs;
    }

    /** Asked only to confirm what was watched without a network: the lecture does not wait for it. */
    static CheckPoint confirming(long watchedVideoId, long checkId, int round, long atMs) {
        CheckPoint point = new CheckPoint(watchedVideoId, checkId, atMs);
        point.confirms = true;
        point.round = round;
        return point;
    }

    /**
     * Begins the window, or begins it anew when the last one passed without an answer. Asking again within the window, as a
     * page that is loaded anew does, gives no new time.
     *
     * @return the time that is left
     * @throws DomainException {@code learning.check.answered}
     */
    Duration ask(Instant now, Duration window) {
        mustBeOpen();
        if (askedAt != null && now.isAfter(askedAt.plus(window))) {
            miss();
        }
        if (askedAt == null) {
            askedAt = now;
        }
        return Duration.between(now, askedAt.plus(window));
    }

    /**
     * @param correct the right option
     * @throws DomainException {@code learning.check.answered}
     */
    Outcome answer(int option, int correct, Instant now, Duration window) {
        mustBeOpen();
        if (askedAt == null || now.isAfter(askedAt.plus(window).plus(GRACE))) {
            miss();
            return Outcome.MISSED;
        }
        answeredAt = now;
        answer = option;
        right = option == correct;
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }

    private void miss() {
        misses++;
        askedAt = null;
    }

    private void mustBeOpen() {
        if (answeredAt != null) {
            throw new DomainException(LearningError.CHECK_ANSWERED);
        }
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    boolean belongsTo(long video) {
        return watchedVideoId == video;
    }

    long id() {
        return id;
    }

    long checkId() {
        return checkId;
    }

    int misses() {
        return misses;
    }
}
