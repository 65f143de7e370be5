package cn.haitang.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of this node's {@link GroupWriter}s. The container makes them, but they are kept: its executor gathers the
 * context of each task by a search through all libraries, which took a twelfth of what a heartbeat costs. For work that
 * doesn't ask who is signed in.
 */
@ApplicationScoped
public class WriterThreads implements Executor {

    private static final int MOST = 8;
    private static final int IDLE_S = 30;

    @Resource
    private ManagedThreadFactory factory;

    private @Nullable ThreadPoolExecutor pool;

    @PostConstruct
    void begin() {
        pool = new ThreadPoolExecutor(MOST, MOST, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void end() {
        if (pool != null) {
            pool.shutdown();
        }
    }

    @Override
    public void execute(Runnable work) {
        if (pool == null) {
            throw new IllegalStateException("not begun");
        }
        pool.execute(work);
    }
}
