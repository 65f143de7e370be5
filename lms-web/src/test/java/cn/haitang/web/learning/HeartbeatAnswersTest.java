package cn.haitang.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class HeartbeatAnswersTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final CompletableFuture<String> second = new CompletableFuture<>();

    @Test
    void answers_come_in_the_order_of_the_heartbeats_when_the_last_is_there() {
        CompletableFuture<List<String>> all = HeartbeatAnswers.all(List.of(first, second), LONG);
        second.complete("2");
        assertThat(all).isNotDone();
        first.complete("1");
        assertThat(all).isCompletedWithValue(List.of("1", "2"));
    }

    @Test
    void one_that_failed_fails_the_request() {
        CompletableFuture<List<String>> all = HeartbeatAnswers.all(List.of(first, second), LONG);
        first.complete("1");
        second.completeExceptionally(new IllegalStateException("database away"));
        assertThat(all).isCompletedExceptionally();
    }

    /** Else its connection would be kept for ever: the container has no clock for it. */
    @Test
    void a_request_is_not_left_waiting_when_no_answer_comes() {
        assertThat(HeartbeatAnswers.all(List.of(first), Duration.ofMillis(1)))
                .failsWithin(LONG)
                .withThrowableThat()
                .withRootCauseInstanceOf(TimeoutException.class);
    }
}
