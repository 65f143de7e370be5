package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.CertificationError;
import cn.haitang.certification.DeskQueries;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.IssueTerms;
import cn.haitang.certification.RenewalMode;
import cn.haitang.certification.RenewalQueries;
import cn.haitang.certification.RenewalQueries.Renewing;
import cn.haitang.certification.RuleDesign;
import cn.haitang.certification.RuleService;
import cn.haitang.certification.SimulationQueries;
import cn.haitang.certification.SimulationQueries.Effect;
import cn.haitang.certification.SimulationQueries.Group;
import cn.haitang.certification.Validity;
import cn.haitang.certification.VerificationQueries;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Renewing by another rule than the first issue: when it decides, what counts, and what the grace is for. */
class RenewalRuleIT extends ContainerTest {

    private static final int WINDOW = 60;
    private static final int GRACE = 30;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private RuleService rules;

    @Inject
    private SimulationQueries simulation;

    @Inject
    private IssueService issues;

    @Inject
    private DeskQueries desk;

    @Inject
    private RenewalQueries renewals;

    @Inject
    private VerificationQueries verifications;

    @Test
    void the_renewal_rule_decides_from_the_first_day_of_the_window_to_the_last_of_the_grace() {
        long type = scratch.type("it-rn-days", "IT-N1");
        List<Long> people = holders(type, 5, "续期甲");
        endsIn(people.get(0), WINDOW - 1);
        endsIn(people.get(1), WINDOW);
        endsIn(people.get(2), -1);
        endsIn(people.get(3), -GRACE);
        endsIn(people.get(4), -GRACE - 1);
        people.forEach(enrolment -> hours(enrolment, 20, "renewal"));
        long draft = draft(type, RenewalMode.HOURS, null, new BigDecimal("20"));

        assertThat(eligible(draft)).containsExactlyInAnyOrder(people.get(0), people.get(2), people.get(3));
        sameInSqlAsInJava(draft);
    }

    @Test
    void only_hours_entered_since_the_issue_renew_and_reversed_ones_do_not() {
        long type = scratch.type("it-rn-hours", "IT-N2");
        List<Long> people = holders(type, 4, "续期乙");
        people.forEach(enrolment -> endsIn(enrolment, 10));
        hours(people.get(0), 20, "enough");
        hours(people.get(1), 19, "short");
        hours(people.get(2), 20, "before");
        scratch.run("UPDATE hours_entry SET entered_at = '2020-01-01' WHERE enrolment_id = " + people.get(2));
        hours(people.get(3), 20, "wrong");
        scratch.run("INSERT INTO hours_entry (person_id, enrolment_id, mode, minutes, factor, before_cap, hours,"
                + " rule_profile_id, evidence, entered_at, reverses_id) SELECT person_id, enrolment_id, mode, -minutes,"
                + " factor, before_cap, -hours, rule_profile_id, 'it-reversed', UTC_TIMESTAMP(3), id FROM hours_entry"
                + " WHERE enrolment_id = " + people.get(3));
        long draft = draft(type, RenewalMode.HOURS, null, new BigDecimal("20"));

        assertThat(eligible(draft)).containsExactly(people.get(0));
        sameInSqlAsInJava(draft);
    }

    @Test
    void only_an_exam_sat_since_the_issue_renews() {
        long type = scratch.type("it-rn-exam", "IT-N3");
        List<Long> people = holders(type, 3, "续期丙");
        people.forEach(enrolment -> endsIn(enrolment, 10));
        attempt(people.get(0), 80, "UTC_TIMESTAMP(3) + INTERVAL 1 SECOND");
        attempt(people.get(1), 79, "UTC_TIMESTAMP(3) + INTERVAL 1 SECOND");
        attempt(people.get(2), 95, "'2020-01-01'");
        long draft = draft(type, RenewalMode.EXAM_ONLY, null, null);

        assertThat(eligible(draft)).containsExactly(people.get(0));
        sameInSqlAsInJava(draft);
    }

    @Test
    void only_a_course_completed_since_the_issue_renews() {
        long type = scratch.type("it-rn-course", "IT-N4");
        List<Long> people = holders(type, 4, "续期丁");
        people.forEach(enrolment -> endsIn(enrolment, -2));
        course(people.get(0), "UTC_TIMESTAMP(3) + INTERVAL 1 SECOND");
        course(people.get(1), "NULL");
        course(people.get(2), "'2020-01-01'");
        long draft = draft(type, RenewalMode.DELTA_COURSE, otherCamp(), null);

        assertThat(eligible(draft)).containsExactly(people.get(0));
        assertThat(sentence(draft, people.get(1))).isEqualTo("renewal.course.missing");
        assertThat(sentence(draft, people.get(2))).isEqualTo("renewal.course.join");
        assertThat(sentence(draft, people.get(3))).isEqualTo("renewal.course.join");
        sameInSqlAsInJava(draft);
    }

    @Test
    void a_suspended_certificate_is_not_renewed() {
        long type = scratch.type("it-rn-susp", "IT-N5");
        List<Long> people = holders(type, 1, "续期戊");
        endsIn(people.get(0), 10);
        hours(people.get(0), 20, "enough");
        scratch.run(
                "UPDATE certificate SET suspended_at = UTC_TIMESTAMP(3), suspension_reason = 'it' WHERE enrolment_id = "
                        + people.get(0) + " AND certificate_type_id = " + type);
        long draft = draft(type, RenewalMode.HOURS, null, new BigDecimal("20"));

        assertThat(eligible(draft)).isEmpty();
    }

    @Test
    void in_the_grace_it_is_expired_for_whoever_checks_and_the_holder_sees_what_renews_it_then_it_is_issued_once() {
        long type = scratch.type("it-rn-whole", "IT-N6");
        List<Long> people = holders(type, 1, "续期己");
        long enrolment = people.get(0);
        endsIn(enrolment, -3);
        rules.publish(draft(type, RenewalMode.HOURS, null, new BigDecimal("20")), TODAY);
        String old = scratch.text(
                "SELECT public_id FROM certificate WHERE certificate_type_id = " + type + " ORDER BY id LIMIT 1");

        assertThat(verifications.byPublicId(old).orElseThrow().validity()).isEqualTo(Validity.EXPIRED);
        assertThat(issues.issue(type, people).get(0).refusal()).isEqualTo(CertificationError.NOT_ELIGIBLE);
        acting.person(scratch.holder(old));
        Renewing mine = renewals.mine().get(0);
        assertThat(mine.until()).isEqualTo(TODAY.minusDays(3).plusDays(GRACE));
        assertThat(mine.asked()).extracting(check -> check.kind()).containsExactly(Kind.HOURS);

        hours(enrolment, 20, "renewal");
        assertThat(renewals.mine().get(0).eligibility().eligible()).isTrue();
        acting.person(scratch.person("钱素云"));
        assertThat(desk.pending(new DeskQueries.Filter(type, "续期己", null, null), 0, 5)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.eligibility().renewal()).isEqualTo(RenewalMode.HOURS));
        assertThat(issues.issue(type, people).get(0).issued()).isTrue();
        assertThat(issues.issue(type, people).get(0).refusal()).isEqualTo(CertificationError.ALREADY_ISSUED);
        assertThat(scratch.number("SELECT n.renews_id = o.id AND n.valid_until = '" + TODAY.plusMonths(24)
                        + "' AND n.evidence LIKE 'RENEWAL HOURS, HOURS 20%' FROM certificate n JOIN certificate o ON o.public_id = '"
                        + old + "' WHERE n.certificate_type_id = " + type + " AND n.id > o.id"))
                .isEqualTo(1);
        acting.person(scratch.holder(old));
        assertThat(renewals.mine()).isEmpty();
    }

    private void sameInSqlAsInJava(long draft) {
        List<Effect> all = simulation.page(draft, Group.ALL, 0, 5000).items();
        assertThat(simulation.counts(draft).people()).isEqualTo(all.size());
        assertThat(simulation.counts(draft).then())
                .isEqualTo(all.stream().filter(one -> one.then().eligible()).count());
        assertThat(eligible(draft))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(one -> one.then().eligible())
                        .map(Effect::enrolmentId)
                        .toList());
    }

    /** Issued to, by a rule that asks for little. */
    private List<Long> holders(long type, int people, String name) {
        List<Long> enrolments = scratch.enrolled(people, "yunqiao", name);
        acting.person(scratch.person("钱素云"));
        assertThat(issues.issue(type, enrolments)).allMatch(IssueService.Result::issued);
        return new ArrayList<>(enrolments);
    }

    private void endsIn(long enrolment, int days) {
        scratch.run("UPDATE certificate SET valid_until = '" + TODAY.plusDays(days) + "' WHERE enrolment_id = "
                + enrolment);
    }

    private void hours(long enrolment, int hours, String evidence) {
        scratch.run("INSERT INTO hours_entry (person_id, enrolment_id, mode, minutes, factor, before_cap, hours,"
                + " rule_profile_id, evidence, entered_at) SELECT e.person_id, e.id, 'ONLINE', 900, 1, " + hours + ", "
                + hours + ", (SELECT MIN(id) FROM rule_profile), 'it-" + evidence
                + "', UTC_TIMESTAMP(3) + INTERVAL 1 SECOND FROM enrolment e WHERE e.id = " + enrolment);
    }

    private void attempt(long enrolment, int score, String at) {
        scratch.run(
                "INSERT INTO attempt (exam_id, enrolment_id, unit_id, person_id, number, pass_mark, started_at, deadline,"
                        + " submitted_at, score, passed) SELECT x.id, e.id, (SELECT MIN(u.id) FROM unit u WHERE u.exam_slug = x.slug),"
                        + " e.person_id, 1, 80, " + at + ", " + at + ", " + at + ", " + score + ", " + (score >= 80)
                        + " FROM enrolment e JOIN exam x ON x.slug = '" + exam() + "' WHERE e.id = " + enrolment);
    }

    private void course(long enrolment, String completed) {
        scratch.run(
                "INSERT IGNORE INTO cohort (camp_id, code, name_zh, name_en, territory_id, starts_on, ends_on, created_at)"
                        + " SELECT " + otherCamp()
                        + ", 'ITDELT', name_zh, name_en, territory_id, starts_on, ends_on, created_at"
                        + " FROM cohort ORDER BY id LIMIT 1");
        scratch.run("INSERT INTO enrolment (cohort_id, person_id, status, enrolled_at, required_units, required_done,"
                + " completed_at) SELECT c.id, e.person_id, IF(" + completed + " IS NULL, 'ACTIVE', 'COMPLETED'),"
                + " '2020-01-01', 3, 1, " + completed
                + " FROM enrolment e JOIN cohort c ON c.code = 'ITDELT' WHERE e.id = "
                + enrolment);
    }

    private long otherCamp() {
        return scratch.number("SELECT MAX(id) FROM camp");
    }

    private String exam() {
        return scratch.text(
                "SELECT u.exam_slug FROM unit u JOIN module m ON m.id = u.module_id WHERE u.exam_slug IS NOT NULL"
                        + " AND m.camp_id = (SELECT MIN(id) FROM camp) LIMIT 1");
    }

    private List<Long> eligible(long draft) {
        return simulation.page(draft, Group.ELIGIBLE, 0, 5000).items().stream()
                .map(Effect::enrolmentId)
                .toList();
    }

    private String sentence(long draft, long enrolment) {
        return simulation.page(draft, Group.ALL, 0, 5000).items().stream()
                .filter(one -> one.enrolmentId() == enrolment)
                .findFirst()
                .orElseThrow()
                .then()
                .check(Kind.REQUIRED_UNITS)
                .sentence();
    }

    /** What is asked for the first time nobody meets: so that the renewal rule alone makes somebody eligible. */
    private long draft(long type, RenewalMode mode, @Nullable Long camp, @Nullable BigDecimal hours) {
        long draft = rules.draft(type);
        rules.edit(
                draft,
                new RuleDesign(
                        BigDecimal.valueOf(999),
                        false,
                        List.of(),
                        exam(),
                        80,
                        false,
                        Map.of(),
                        null,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        new IssueTerms(24, WINDOW, GRACE, mode, camp, hours, null, false),
                        "",
                        ""));
        return draft;
    }
}
