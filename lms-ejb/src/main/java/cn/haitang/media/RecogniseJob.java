package cn.haitang.media;

import cn.haitang.shared.jobs.Job;
import cn.haitang.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds out what a received file is, and makes its page pictures, poster or readable HTML. */
@ApplicationScoped
public class RecogniseJob implements JobHandler {

    static final String KIND = "media.recognise";

    @Inject
    private Processing processing;

    @Inject
    private Workshop workshop;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) throws Exception {
        long asset = job.subjectId();
        if (processing.begin(asset)) {
            Workshop.Outcome outcome = workshop.run("recognise", processing.source(asset), job.progress());
            processing.recognised(asset, Report.recognised(outcome.report(), outcome.made()));
        }
    }

    @Override
    public void failed(Job job, String errorCode) {
        processing.failed(job.subjectId(), errorCode);
    }
}
