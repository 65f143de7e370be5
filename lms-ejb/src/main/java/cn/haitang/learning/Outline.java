package cn.haitang.learning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The programme of a camp as it is for everybody, and the rules in force today. What a trainee has done in it turns it into
 * a {@link Programme}.
 */
record Outline(List<Place> places, Optional<RuleProfileView> rules) {

    /**
     * A unit in its place.
     *
     * @param step with nothing done
     * @param video asset of the published lecture's video, ready or not
     * @param files of the pack, those that are not retired
     */
    record Place(Step step, @Nullable Long video, List<Long> files) {}

    Outline {
        places = List.copyOf(places);
    }

    /** @param enrolment with {@code learned}, all that the person has done */
    Programme programme(Learned.Enrolled enrolment, Learned learned) {
        return new Programme(
                places.stream().map(place -> learned.step(enrolment, place)).toList());
    }
}
