package cn.haitang.web.learning;

import cn.haitang.assessment.ExamOverview;
import cn.haitang.assessment.ExamQueries;
import cn.haitang.camp.UnitKind;
import cn.haitang.certification.EligibilityQueries.Standing;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Programme;
import cn.haitang.learning.Step;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What has a date: the exam with the attempts left, and the end of the class. */
@ApplicationScoped
class DueReader {

    private static final int SOON_DAYS = 14;

    /** @param hot within two weeks; {@code page} relative to the application */
    public record Due(LocalDate day, boolean hot, String title, String line, String page) {}

    @Inject
    private ExamQueries exams;

    @Inject
    private Study study;

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private CurrentPerson current;

    List<Due> of(EnrolmentView enrolment, Programme programme, Optional<Standing> standing) {
        List<Due> due = new ArrayList<>();
        boolean hot = ChronoUnit.DAYS.between(current.today(), enrolment.endsOn()) <= SOON_DAYS;
        for (Step step : programme.steps()) {
            if (step.kind() == UnitKind.EXAM && !step.isDone()) {
                due.add(new Due(
                        enrolment.endsOn(),
                        hot,
                        formats.text(step.title()),
                        line(enrolment, step, programme.beforeExam().size(), standing),
                        study.page(enrolment.id(), step)));
            }
        }
        due.add(new Due(
                enrolment.endsOn(),
                hot && due.isEmpty(),
                texts.get("learning.home.class-ends"),
                formats.text(enrolment.cohort()),
                "/learning/camp.xhtml?enrolment=" + enrolment.id()));
        return due;
    }

    private String line(EnrolmentView enrolment, Step step, int missing, Optional<Standing> standing) {
        String slug = Objects.requireNonNull(step.examSlug());
        Optional<ExamOverview> exam = exams.overview(slug);
        if (exam.isEmpty()) {
            return "";
        }
        int left = standing.filter(s -> slug.equals(s.examSlug()))
                .map(Standing::attemptsLeft)
                .orElseGet(() -> exams.door(enrolment.id(), step.unitId()).attemptsLeft());
        String rules = texts.of(
                "learning.home.exam", exam.get().questionCount(), exam.get().minutes(), Math.max(0, left));
        return missing == 0 ? rules : rules + " · " + texts.of("learning.home.exam-after", missing);
    }
}
