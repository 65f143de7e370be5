package cn.haitang.media;

import cn.haitang.shared.jobs.Job;
import cn.haitang.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes a video that every browser plays from one that not all do. */
@ApplicationScoped
public class EncodeJob implements JobHandler {

    static final String KIND = "media.encode";

    @Inject
    private Processing processing;

    @Inject
    private Workshop workshop;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.LONG;
    }

    @Override
    public void run(Job job) throws Exception {
        long asset = job.subjectId();
        if (processing.begin(asset)) {
            Workshop.Outcome outcome = workshop.run("encode", processing.source(asset), job.progress());
            processing.encoded(asset, outcome.made());
        }
    }

    @Override
    public void failed(Job job, String errorCode) {
        processing.failed(job.subjectId(), errorCode);
    }
}
