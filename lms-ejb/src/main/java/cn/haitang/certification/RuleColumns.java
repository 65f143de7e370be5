package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import cn.haitang.shared.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a version says, as columns. */
@Embeddable
class RuleColumns {

    @Column(name = "min_hours")
    private BigDecimal minHours = BigDecimal.ZERO;

    @Column(name = "required_units")
    private boolean requiredUnits;

    @Column(name = "required_modules")
    private @Nullable String requiredModules;

    @Column(name = "exam_slug")
    private @Nullable String examSlug;

    @Column(name = "pass_mark")
    private @Nullable Integer passMark;

    @Column(name = "verified_identity")
    private boolean verifiedIdentity;

    @Column(name = "min_online")
    private @Nullable BigDecimal minOnline;

    @Column(name = "min_in_person")
    private @Nullable BigDecimal minInPerson;

    @Column(name = "min_mentor_led")
    private @Nullable BigDecimal minMentorLed;

    @Column(name = "min_interactive")
    private @Nullable BigDecimal minInteractive;

    @Column(name = "exam_attempts")
    private @Nullable Integer examAttempts;

    @Column(name = "evidence_months")
    private @Nullable Integer evidenceMonths;

    @Column(name = "practice_count")
    private int practices;

    private @Nullable String prerequisites;
    private @Nullable String credentials;

    @Column(name = "validity_months")
    private @Nullable Integer validityMonths;

    @Column(name = "renewal_window_days")
    private @Nullable Integer renewalWindowDays;

    @Column(name = "grace_days")
    private int graceDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "renewal_mode")
    private RenewalMode renewal = RenewalMode.FULL;

    @Column(name = "renewal_camp_id")
    private @Nullable Long renewalCampId;

    @Column(name = "renewal_hours")
    private @Nullable BigDecimal renewalHours;

    @Enumerated(EnumType.STRING)
    @Column(name = "issue_level")
    private @Nullable IssueLevel issueLevel;

    @Column(name = "second_person")
    private boolean secondPerson;

    @Column(name = "note_zh")
    private @Nullable String noteZh;

    @Column(name = "note_en")
    private @Nullable String noteEn;

    protected RuleColumns() {}

    RuleColumns(CertificationImport.RuleRow row) {
        take(row);
    }

    /** What a course's file says; what it has no words for stays. */
    final void take(CertificationImport.RuleRow row) {
        minHours = row.minHours();
        requiredUnits = true;
        requiredModules = Listed.column(row.requiredModules());
        examSlug = row.examSlug();
        passMark = row.passMark();
        verifiedIdentity = row.verifiedIdentity();
        validityMonths = row.validityMonths();
        renewalWindowDays = row.renewalWindowDays();
        Bilingual note = row.note();
        noteZh = note == null ? null : note.zh();
        noteEn = note == null ? null : note.en();
    }

    RuleColumns(RuleDesign design) {
        minHours = design.minHours();
        requiredUnits = design.requiredUnits();
        requiredModules = design.requiredUnits() ? Listed.column(design.requiredModules()) : null;
        examSlug = design.examSlug();
        passMark = design.passMark();
        verifiedIdentity = design.verifiedIdentity();
        minOnline = design.kindHours().get(LearningMode.ONLINE);
        minInPerson = design.kindHours().get(LearningMode.IN_PERSON);
        minMentorLed = design.kindHours().get(LearningMode.MENTOR_LED);
        minInteractive = design.kindHours().get(LearningMode.INTERACTIVE);
        examAttempts = design.examAttempts();
        evidenceMonths = design.evidenceMonths();
        practices = design.practices();
        prerequisites = Listed.column(design.prerequisites());
        credentials = Listed.column(design.credentials());
        take(design.terms());
        noteZh = design.noteZh().isBlank() ? null : design.noteZh().strip();
        noteEn = design.noteEn().isBlank() ? null : design.noteEn().strip();
    }

    private void take(IssueTerms terms) {
        validityMonths = terms.validityMonths();
        renewalWindowDays = terms.renewalWindowDays();
        graceDays = terms.graceDays();
        renewal = terms.renewal();
        renewalCampId = terms.renewalCampId();
        renewalHours = terms.renewalHours();
        issueLevel = terms.issueLevel();
        secondPerson = terms.secondPerson();
    }

    RuleDesign design() {
        return new RuleDesign(
                minHours,
                requiredUnits,
                Listed.of(requiredModules),
                examSlug,
                passMark,
                verifiedIdentity,
                kindHours(),
                examAttempts,
                evidenceMonths,
                practices,
                Listed.of(prerequisites),
                List.copyOf(Listed.credentials(credentials)),
                terms(),
                Objects.requireNonNullElse(noteZh, ""),
                Objects.requireNonNullElse(noteEn, ""));
    }

    IssueTerms terms() {
        return new IssueTerms(
                validityMonths,
                renewalWindowDays,
                graceDays,
                renewal,
                renewalCampId,
                renewalHours,
                issueLevel,
                secondPerson);
    }

    private Map<LearningMode, BigDecimal> kindHours() {
        Map<LearningMode, BigDecimal> hours = new EnumMap<>(LearningMode.class);
        put(hours, LearningMode.ONLINE, minOnline);
        put(hours, LearningMode.IN_PERSON, minInPerson);
        put(hours, LearningMode.MENTOR_LED, minMentorLed);
        put(hours, LearningMode.INTERACTIVE, minInteractive);
        return hours;
    }

    private static void put(Map<LearningMode, BigDecimal> hours, LearningMode mode, @Nullable BigDecimal least) {
        if (least != null && least.signum() > 0) {
            hours.put(mode, least);
        }
    }
}
