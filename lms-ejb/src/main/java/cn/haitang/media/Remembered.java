package cn.haitang.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that hold for a short time, so that the many range requests of one video ask the database once. Bounded: when
 * it is full, everything is forgotten.
 */
final class Remembered<K, V> {

    private static final int MOST = 20_000;

    private record Answer<V>(V value, Instant until) {}

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final Duration hold;

    Remembered(Duration hold) {
        this.hold = hold;
    }

    /** The remembered answer, or a new one. An exception is passed on and nothing is remembered. */
    V of(K key, Clock clock, Function<K, V> ask) {
        Instant now = clock.instant();
        Answer<V> known = answers.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        V value = ask.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, now.plus(hold)));
        return value;
    }
}
