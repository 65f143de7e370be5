package cn.haitang.content;

import cn.haitang.camp.CampImport;
import cn.haitang.camp.ClassCode;
import cn.haitang.camp.CohortService;
import cn.haitang.content.files.OrganisationFile;
import cn.haitang.content.files.RelativeDay;
import cn.haitang.learning.LearningImport;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.OrganisationImport;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Cohorts of the sample and who is in them. Known ones stay as they are. */
@Dependent
public class SampleCohorts {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private CampImport camps;

    @Inject
    private LearningImport learning;

    @Inject
    private OrganisationImport organisation;

    @Inject
    private CurrentPerson current;

    @Inject
    private SharedSettings settings;

    void take(OrganisationFile file, Map<String, Long> people) {
        LocalDate today = current.today();
        Map<String, Long> cohorts = new HashMap<>();
        file.cohorts().forEach(cohort -> cohorts.put(cohort.slug(), cohort(cohort, today)));
        for (OrganisationFile.Enrolment enrolment : file.enrolments()) {
            learning.enrolment(
                    Objects.requireNonNull(cohorts.get(enrolment.cohort())),
                    Objects.requireNonNull(people.get(enrolment.person())),
                    at(Objects.requireNonNullElse(enrolment.enrolledOn(), "today"), today));
        }
    }

    private long cohort(OrganisationFile.Cohort cohort, LocalDate today) {
        String industry = cohort.industry();
        return camps.cohort(
                new ClassCode(cohort.classCode()),
                new CohortService.OpenCohort(
                        camps.campId(cohort.camp()),
                        Wordings.both(cohort.title()),
                        organisation.territoryId(cohort.territory()),
                        industry == null ? null : organisation.industryId(industry),
                        RelativeDay.of(cohort.startsOn(), today),
                        RelativeDay.of(cohort.endsOn(), today)));
    }

    private Instant at(String day, LocalDate today) {
        return RelativeDay.of(day, today)
                .atTime(MORNING)
                .atZone(settings.zone())
                .toInstant();
    }
}
