package cn.haitang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An honest trainee in front of a lecture: reports what was played since the last report, keeps what was not acknowledged
 * and sends the same again, signs in again when the session is gone.
 */
final class Watcher implements Runnable {

    /** A report. @param from, to ms of media time */
    record Beat(int seq, long from, long to) {}

    private static final int MOST_AT_ONCE = 15_000;
    private static final int PAUSE_AFTER_FAILURE = 200;

    private final String base;
    private final Trainee trainee;
    private final int everyMillis;
    private final AtomicBoolean stopping;
    private final List<Beat> sent = new ArrayList<>();
    private final List<Beat> acknowledged = new ArrayList<>();
    private Browser browser;
    private volatile String playback = "";
    private volatile long lastAcknowledged;
    private long position;
    private long last = System.nanoTime();
    private long refused;

    Watcher(String base, Trainee trainee, int everyMillis, AtomicBoolean stopping) {
        this.base = base;
        this.trainee = trainee;
        this.everyMillis = everyMillis;
        this.stopping = stopping;
        this.browser = new Browser(base);
    }

    void open() throws IOException {
        browser.signIn(trainee.phone(), trainee.password());
        String opened = Heartbeats.open(browser, trainee);
        last = System.nanoTime();
        playback = opened;
    }

    /** Whether its lecture is opened; a thread that sees this sees all of it. */
    boolean isOpen() {
        return !playback.isEmpty();
    }

    @Override
    public void run() {
        while (!stopping.get()) {
            Waits.millis(everyMillis);
            report();
        }
    }

    /** Sends what was played since the last report, until it is acknowledged or all is over. */
    void report() {
        long now = System.nanoTime();
        long played = Math.min((now - last) / 1_000_000, MOST_AT_ONCE);
        if (position + played > trainee.durationMs()) {
            position = 0;
        }
        last = now;
        Beat beat = new Beat(sent.size() + 1, position, position + played);
        position += played;
        sent.add(beat);
        deliver(beat);
    }

    private void deliver(Beat beat) {
        while (!stopping.get()) {
            try {
                int status = Heartbeats.send(browser, playback, beat.seq(), beat.from(), beat.to());
                if (status == 200) {
                    acknowledged.add(beat);
                    lastAcknowledged = System.nanoTime();
                    return;
                }
                if (status == 401 || status == 403) {
                    browser = new Browser(base);
                    browser.signIn(trainee.phone(), trainee.password());
                }
            } catch (IOException away) {
                // not acknowledged: the same again
            }
            refused++;
            Waits.millis(PAUSE_AFTER_FAILURE);
        }
    }

    String playback() {
        return playback;
    }

    Trainee trainee() {
        return trainee;
    }

    List<Beat> sent() {
        return sent;
    }

    List<Beat> acknowledged() {
        return acknowledged;
    }

    /** How often something else than an acknowledgement came back, or nothing. */
    long refused() {
        return refused;
    }

    /** {@link System#nanoTime} of the newest acknowledgement, 0 before the first. */
    long lastAcknowledged() {
        return lastAcknowledged;
    }
}
