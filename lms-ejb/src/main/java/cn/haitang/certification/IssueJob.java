package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.jobs.Job;
import cn.haitang.shared.jobs.JobHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Works on a batch with as many threads as the node has processors, until nothing of it is left. Two such jobs are asked
 * for at each start, so that two nodes share it; on one node the second finds nothing to do, or takes over from a killed
 * first one.
 */
@ApplicationScoped
public class IssueJob implements JobHandler {

    static final String KIND = "certification.issue";

    private static final long LOOK_MILLIS = 500;

    @Inject
    private BatchRows batches;

    @Inject
    private IssueWorker worker;

    @Inject
    private SealReadiness sealing;

    @Inject
    private CertificationSettings settings;

    @Resource
    private ManagedExecutorService executor;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.BATCH;
    }

    @Override
    public void run(Job job) throws Exception {
        long batch = batchOf(job);
        BatchRows.Work work = batches.running(batch).orElse(null);
        if (work == null) {
            return;
        }
        try {
            sealing.mustBeReady(work.typeId());
        } catch (DomainException notNow) {
            batches.pauseBecause(batch, notNow.code().key());
            return;
        }
        List<Future<?>> threads = new ArrayList<>();
        for (int i = 0; i < settings.issueThreads(); i++) {
            threads.add(executor.submit(() -> worker.drain(batch, work)));
        }
        for (Future<?> thread : threads) {
            await(thread, job, batch);
        }
        batches.finishIfOver(batch);
    }

    /** Tells how far it is, which also keeps the claim on the job. */
    private void await(Future<?> thread, Job job, long batch) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                thread.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException working) {
                BatchRows.Progress progress = batches.progress(batch);
                job.progress().accept((int) (100 - 100 * progress.left() / Math.max(1, progress.total())));
            }
        }
    }

    @Override
    public void failed(Job job, String errorCode) {
        batches.pauseBecause(batchOf(job), CertificationError.UNEXPECTED.key());
    }

    private static long batchOf(Job job) {
        return Long.parseLong(job.subject().split("/", 2)[0]);
    }
}
