package cn.haitang.shared.jobs;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.jobs.JobHandler.Lane;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Each node looks for due jobs every two seconds. It carries out one job of each lane at a time: the machine
 * also serves pages. Kinds that this node has no handler for are left to nodes that have.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    private final String node = UUID.randomUUID().toString();
    private final Map<Lane, Semaphore> lanes =
            Map.of(Lane.SHORT, new Semaphore(1), Lane.LONG, new Semaphore(1), Lane.SPARE, new Semaphore(1));

    @Inject
    private JobQueue queue;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    @Resource
    private ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        lanes.forEach((lane, one) -> {
            List<String> kinds = handlers.stream()
                    .filter(h -> h.lane() == lane)
                    .map(JobHandler::kind)
                    .toList();
            if (!kinds.isEmpty() && one.tryAcquire()) {
                executor.submit(() -> drain(kinds, one));
            }
        });
    }

    private void drain(List<String> kinds, Semaphore one) {
        try {
            Optional<JobRow> next = queue.claimNext(node, kinds);
            while (next.isPresent()) {
                carryOut(next.get());
                next = queue.claimNext(node, kinds);
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "jobs wait for the database", databaseAway);
        } finally {
            one.release();
        }
    }

    private void carryOut(JobRow row) {
        long id = row.id();
        Job job = new Job(
                id, row.kind(), row.subject(), row.payload(), row.attempts(), p -> queue.progressed(id, node, p));
        JobHandler handler = handlers.stream()
                .filter(h -> h.kind().equals(row.kind()))
                .findFirst()
                .orElseThrow();
        try {
            handler.run(job);
            queue.done(id, node);
        } catch (DomainException never) {
            queue.failedForGood(id, node, never.code().key());
            handler.failed(job, never.code().key());
        } catch (Exception later) {
            LOG.log(
                    Level.WARNING,
                    later,
                    () -> "job " + id + " (" + row.kind() + ") failed, attempt " + row.attempts());
            if (queue.failedOnce(id, node, "shared.job.failed")) {
                handler.failed(job, "shared.job.failed");
            }
        }
    }
}
