package cn.haitang.media;

import cn.haitang.shared.jobs.Job;
import cn.haitang.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes the streams of a video that can be watched already: several sizes for networks of several kinds, the sound alone,
 * small pictures for seeking. When it fails, the video is played as the one file that it is.
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
        Workshop.Outcome outcome = workshop.run("segment", processing.played(asset), job.progress());
        processing.segmented(asset, outcome.made(), outcome.report());
        tracks.forget();
    }
}
