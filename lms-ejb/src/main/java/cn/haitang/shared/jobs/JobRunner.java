package cn.haitang.shared.jobs;

import cn.haitang.shared.DomainException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each node looks for due jobs every two seconds and carries out one at a time: the machine also serves pages. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    private final String node = UUID.randomUUID().toString();
    private final Semaphore one = new Semaphore(1);

    @Inject
    private JobQueue queue;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    @Resource
    private ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        if (one.tryAcquire()) {
            executor.submit(() -> {
                try {
                    drain();
                } finally {
                    one.release();
                }
            });
        }
    }

    private void drain() {
        try {
            Optional<JobRow> next = queue.claimNext(node);
            while (next.isPresent()) {
                carryOut(next.get());
                next = queue.claimNext(node);
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "jobs wait for the database", databaseAway);
        }
    }

    private void carryOut(JobRow row) {
        long id = row.id();
        Job job = new Job(
                id, row.kind(), row.subject(), row.payload(), row.attempts(), p -> queue.progressed(id, node, p));
        Optional<JobHandler> handler =
                handlers.stream().filter(h -> h.kind().equals(row.kind())).findFirst();
        if (handler.isEmpty()) {
            queue.failedForGood(id, node, "shared.job.no-handler");
            return;
        }
        try {
            handler.get().run(job);
            queue.done(id, node);
        } catch (DomainException never) {
            queue.failedForGood(id, node, never.code().key());
            handler.get().failed(job, never.code().key());
        } catch (Exception later) {
            LOG.log(
                    Level.WARNING,
                    later,
                    () -> "job " + id + " (" + row.kind() + ") failed, attempt " + row.attempts());
            if (queue.failedOnce(id, node, "shared.job.failed")) {
                handler.get().failed(job, "shared.job.failed");
            }
        }
    }
}
