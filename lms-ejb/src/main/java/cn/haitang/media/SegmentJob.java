package cn.haitang.media;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.jobs.Job;
import cn.haitang.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes the streams of a video that can be watched already: several sizes for networks of several kinds, the sound alone,
 * small pictures for seeking. When it fails, the video is played as the one file that it is. A file that was played is
 * seldom at fault when the process fell silent or died: the machine was busy, so that is tried again like any other fault
 * of the machine; what the process says of the file itself is final.
 */
@ApplicationScoped
public class SegmentJob implements JobHandler {

    static final String KIND = "media.segment";

    private final Processing processing;
    private final Workshop workshop;
    private final StreamTracks tracks;

    @Inject
    SegmentJob(Processing processing, Workshop workshop, StreamTracks tracks) {
        this.processing = processing;
        this.workshop = workshop;
        this.tracks = tracks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.SPARE;
    }

    @Override
    public void run(Job job) throws Exception {
        long asset = job.subjectId();
        Workshop.Outcome outcome = made(job, processing.played(asset));
        processing.segmented(asset, outcome.made(), outcome.report());
        tracks.forget();
    }

    private Workshop.Outcome made(Job job, Processing.Source source) throws Exception {
        try {
            return workshop.run("segment", source, job.progress());
        } catch (DomainException failure) {
            throw MediaError.blamesTheMachine(failure.code()) ? new IllegalStateException(failure) : failure;
        }
    }
}
