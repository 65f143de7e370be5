package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The crash test finds what is lost and what came from nowhere. */
class EvidenceTest {

    private static final Watcher.Beat FIRST = new Watcher.Beat(1, 0, 1000);
    private static final Watcher.Beat SECOND = new Watcher.Beat(2, 1000, 2000);

    private final Watcher watcher = new Watcher("", new Trainee("1", "", 1, 1, 1, 1, 60_000), 80, new AtomicBoolean());

    private List<String> faults(String seqs, String verified) {
        List<String> faults = new ArrayList<>();
        Evidence.compare(watcher, Evidence.parsed(seqs), Evidence.parsed(verified), faults);
        return faults;
    }

    @Test
    void all_that_was_acknowledged_is_there_and_what_was_not_may_be() {
        watcher.sent().addAll(List.of(FIRST, SECOND));
        watcher.acknowledged().add(FIRST);
        assertThat(faults("1-2", "0-1000")).isEmpty();
        assertThat(faults("1-3", "0-2000")).isEmpty();
    }

    @Test
    void an_acknowledged_heartbeat_that_is_not_stored_is_a_fault() {
        watcher.sent().addAll(List.of(FIRST, SECOND));
        watcher.acknowledged().addAll(List.of(FIRST, SECOND));
        assertThat(faults("1-2", "0-2000")).singleElement().asString().contains("heartbeat 2");
    }

    @Test
    void acknowledged_seconds_that_are_not_credited_are_a_fault() {
        watcher.sent().add(FIRST);
        watcher.acknowledged().add(FIRST);
        assertThat(faults("1-2", "0-900")).singleElement().asString().contains("100 ms");
    }

    @Test
    void credit_that_was_never_sent_is_a_fault() {
        watcher.sent().add(FIRST);
        assertThat(faults("1-2", "0-1500")).singleElement().asString().contains("500 ms");
    }

    @Test
    void the_end_of_an_interval_is_not_in_it() {
        assertThat(Evidence.parsed("1-3;7-8").stream()).containsExactly(1, 2, 7);
        assertThat(Evidence.parsed("").isEmpty()).isTrue();
    }
}
