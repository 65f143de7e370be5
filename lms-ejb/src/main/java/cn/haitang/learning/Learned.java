package cn.haitang.learning;

import cn.haitang.learning.HoursQueries.YearHours;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person has learned, as pages need it: read by one statement ({@link LearnedReader}).
 *
 * @param enrolments without withdrawn ones, the one last learned in first; at most {@link LearnedReader#MOST}
 * @param watched by lecture and video
 * @param filesRead files of packs that were read to the end
 */
record Learned(List<Enrolled> enrolments, Map<Video, Watched> watched, Set<Long> filesRead, YearHours year) {

    /** @param done units, and since when */
    record Enrolled(EnrolmentView view, Map<Long, Instant> done) {}

    record Video(long lectureId, long assetId) {}

    /** @param unverified played, but not verified */
    record Watched(Coverage verified, Coverage unverified, long positionMs) {

        static final Watched NOTHING = new Watched(Coverage.NONE, Coverage.NONE, 0);
    }

    List<EnrolmentView> views() {
        return enrolments.stream().map(Enrolled::view).toList();
    }

    Step step(Enrolled enrolment, Outline.Place place) {
        Step step = place.step();
        Watched seen = step.lectureId() == null || place.video() == null
                ? Watched.NOTHING
                : watched.getOrDefault(new Video(step.lectureId(), place.video()), Watched.NOTHING);
        int read = (int) place.files().stream().filter(filesRead::contains).count();
        return step.learned(
                enrolment.done().get(step.unitId()), seen.verified(), seen.unverified(), read, seen.positionMs());
    }
}
