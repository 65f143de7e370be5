package cn.haitang.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupWriterTest {

    private final List<List<Integer>> groups = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    private List<String> write(List<Integer> items) {
        groups.add(items);
        return items.stream().map(i -> "saved " + i).toList();
    }

    private void workOff() {
        for (Runnable next = later.poll(); next != null; next = later.poll()) {
            next.run();
        }
    }

    @Test
    void what_waits_is_written_together_and_answered_afterwards() {
        GroupWriter<Integer, String> writer = new GroupWriter<>(10, 10, this::write, later::add);
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 3).mapToObj(writer::submit).toList();
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        workOff();
        assertThat(groups).containsExactly(List.of(0, 1, 2));
        assertThat(answers).extracting(CompletableFuture::join).containsExactly("saved 0", "saved 1", "saved 2");
    }

    @Test
    void who_finds_no_room_is_refused_at_once() {
        GroupWriter<Integer, String> writer = new GroupWriter<>(2, 10, this::write, later::add);
        writer.submit(1);
        writer.submit(2);
        assertThatThrownBy(() -> writer.submit(3))
                .isInstanceOf(DomainException.class)
                .hasMessage("shared.unavailable");
        workOff();
        assertThat(writer.submit(4)).isNotNull();
    }

    @Test
    void one_that_can_not_be_written_harms_no_other() {
        GroupWriter<Integer, String> writer = new GroupWriter<>(
                10,
                10,
                items -> {
                    if (items.contains(13)) {
                        throw new IllegalStateException("unlucky");
                    }
                    return write(items);
                },
                later::add);
        CompletableFuture<String> good = writer.submit(1);
        CompletableFuture<String> bad = writer.submit(13);
        workOff();
        assertThat(good).isCompletedWithValue("saved 1");
        assertThat(bad).isCompletedExceptionally();
    }

    @Test
    void when_the_database_is_away_all_fail_and_none_is_tried_alone() {
        List<Integer> sizes = new ArrayList<>();
        GroupWriter<Integer, String> writer = new GroupWriter<>(
                10,
                10,
                items -> {
                    sizes.add(items.size());
                    throw new IllegalStateException(new SQLException("away", "08000"));
                },
                later::add);
        CompletableFuture<String> one = writer.submit(1);
        CompletableFuture<String> two = writer.submit(2);
        workOff();
        assertThat(sizes).containsExactly(2);
        assertThat(one).isCompletedExceptionally();
        assertThat(two).isCompletedExceptionally();
    }

    @Test
    void from_many_threads_each_is_written_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Integer> written = new ArrayList<>();
        GroupWriter<Integer, String> writer = new GroupWriter<>(
                10_000,
                64,
                items -> {
                    written.addAll(items);
                    return items.stream().map(String::valueOf).toList();
                },
                pool);
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 5_000).parallel().mapToObj(writer::submit).toList();
        CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])).get(10, TimeUnit.SECONDS);
        pool.shutdown();
        assertThat(written).hasSize(5_000).doesNotHaveDuplicates();
    }
}
