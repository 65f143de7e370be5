package cn.haitang.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Honest trainees in front of their lectures, each in a thread: what they report goes on while parts of the system die. */
final class Audience {

    private final List<Watcher> watchers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Signs them in, opens their lectures, and lets them watch. */
    static Audience of(String address, List<Trainee> trainees, int everyMillis) throws IOException {
        Audience audience = new Audience();
        for (Trainee trainee : trainees) {
            Watcher watcher = new Watcher(address, trainee, everyMillis, audience.stopping);
            watcher.open();
            audience.watchers.add(watcher);
        }
        audience.watchers.forEach(watcher -> audience.threads.add(new Thread(watcher)));
        audience.threads.forEach(Thread::start);
        return audience;
    }

    /** Somebody was answered since then. @param since as {@link System#nanoTime} */
    boolean acknowledgedAfter(long since) {
        return watchers.stream().anyMatch(watcher -> watcher.lastAcknowledged() > since);
    }

    void stop() {
        stopping.set(true);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long sent() {
        return watchers.stream().mapToLong(watcher -> watcher.sent().size()).sum();
    }

    long acknowledged() {
        return watchers.stream()
                .mapToLong(watcher -> watcher.acknowledged().size())
                .sum();
    }

    /** After the stop: what the database holds against what was acknowledged; empty when nothing was lost. */
    List<String> faults(Seeding seeding) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = seeding.open()) {
            Evidence evidence = new Evidence(connection);
            for (Watcher watcher : watchers) {
                faults.addAll(evidence.faults(watcher));
            }
            return faults;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
