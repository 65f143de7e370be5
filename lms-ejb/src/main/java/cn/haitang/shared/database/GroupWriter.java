package cn.haitang.shared.database;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Group commit: one writer takes all that waits, writes it in one transaction, and only then are the callers answered. The
 * room for what waits is bounded; when it is full a caller is refused at once instead of waiting in a queue that grows.
 *
 * <p>There is no thread of its own: whoever finds no writer at work starts one on the executor, and it ends when nothing
 * waits. A transaction that lost against another is done again; when a group fails by what one item holds, each is tried
 * alone, so that one bad item harms no other.
 *
 * @param <I> what is to be written
 * @param <O> what came of it
 */
public final class GroupWriter<I, O> {

    private record Waiting<I, O>(I item, CompletableFuture<O> answer) {}

    private final BlockingQueue<Waiting<I, O>> queue;
    private final int most;
    private final Function<List<I>, List<O>> write;
    private final Executor executor;
    private final AtomicBoolean writing = new AtomicBoolean();

    /**
     * @param room how many may wait
     * @param most how many are written at once
     * @param write one transaction; answers in the order of its items
     */
    public GroupWriter(int room, int most, Function<List<I>, List<O>> write, Executor executor) {
        this.queue = new ArrayBlockingQueue<>(room);
        this.most = most;
        this.write = write;
        this.executor = executor;
    }

    /**
     * Completes when the item is durable, or with the failure.
     *
     * @throws DomainException {@code shared.unavailable} (503) when there is no room
     */
    public CompletableFuture<O> submit(I item) {
        CompletableFuture<O> answer = new CompletableFuture<>();
        if (!queue.offer(new Waiting<>(item, answer))) {
            throw new DomainException(SharedError.UNAVAILABLE);
        }
        wake();
        return answer;
    }

    /** How many wait. */
    public int waiting() {
        return queue.size();
    }

    private void wake() {
        if (!queue.isEmpty() && writing.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RuntimeException noThread) {
                writing.set(false);
                throw noThread;
            }
        }
    }

    private void drain() {
        try {
            List<Waiting<I, O>> group = new ArrayList<>(most);
            while (queue.drainTo(group, most) > 0) {
                take(List.copyOf(group));
                group.clear();
            }
        } finally {
            writing.set(false);
        }
        wake();
    }

    private void take(List<Waiting<I, O>> group) {
        List<O> answers;
        try {
            List<I> items = group.stream().map(Waiting::item).toList();
            answers = Conflicts.retried(() -> write.apply(items));
        } catch (RuntimeException failed) {
            if (group.size() > 1 && isOfOneItem(failed)) {
                group.forEach(one -> take(List.of(one)));
            } else {
                executor.execute(() -> group.forEach(w -> w.answer().completeExceptionally(failed)));
            }
            return;
        }
        executor.execute(() -> {
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        });
    }

    /** The data was wrong (SQL state 22, 23) or the code; not the database away or busy. */
    private static boolean isOfOneItem(Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("22") || state.startsWith("23");
            }
        }
        return true;
    }
}
