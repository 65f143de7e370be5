package cn.haitang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that hold for a short time, so that many requests for the same ask the database once; while one of them asks anew,
 * the others go on with the answer before. What a node remembers, it may lose. Bounded: when it is full, everything is
 * forgotten.
 */
public final class Remembered<K, V> {

    private static final int MOST = 20_000;

    /** Equal to itself alone: comparing values would cost more than asking. */
    private static final class Answer<V> {

        final V value;
        final Instant until;

        Answer(V value, Instant until) {
            this.value = value;
            this.until = until;
        }
    }

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final Duration hold;

    public Remembered(Duration hold) {
        this.hold = hold;
    }

    /** The remembered answer, or a new one. An exception is passed on and nothing is remembered. */
    public V of(K key, Clock clock, Function<K, V> ask) {
        Instant now = clock.instant();
        Answer<V> known = answers.get(key);
        if (known != null && (now.isBefore(known.until) || !isMine(key, known, now))) {
            return known.value;
        }
        V value = ask.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, now.plus(hold)));
        return value;
    }

    /** Whether this request is the one that asks anew. The answer before holds on meanwhile. */
    private boolean isMine(K key, Answer<V> known, Instant now) {
        return answers.replace(key, known, new Answer<>(known.value, now.plus(hold)));
    }

    /** The next one asks anew. */
    public void forget() {
        answers.clear();
    }
}
