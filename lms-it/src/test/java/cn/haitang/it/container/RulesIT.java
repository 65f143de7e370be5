package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.CredentialKind;
import cn.haitang.certification.DeskQueries;
import cn.haitang.certification.Eligibility;
import cn.haitang.certification.Eligibility.Check;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.certification.EligibilityQueries;
import cn.haitang.certification.IssueTerms;
import cn.haitang.certification.RenewalMode;
import cn.haitang.certification.RuleDesign;
import cn.haitang.certification.RuleError;
import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleService;
import cn.haitang.certification.RuleView;
import cn.haitang.certification.SimulationQueries;
import cn.haitang.certification.SimulationQueries.Counts;
import cn.haitang.certification.SimulationQueries.Effect;
import cn.haitang.certification.SimulationQueries.Group;
import cn.haitang.learning.LearningMode;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules from the draft over the simulation to the desk. */
class RulesIT extends ContainerTest {

    private static final int ALL = 5000;

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private RuleService rules;

    @Inject
    private RuleQueries queries;

    @Inject
    private SimulationQueries simulation;

    @Inject
    private DeskQueries desk;

    @Inject
    private EligibilityQueries own;

    @Inject
    private UserTransaction transaction;

    @Test
    void the_simulation_counts_in_sql_what_the_rule_says_of_each_person() {
        long type = scratch.type("it-sim", "IT-S1");
        List<Long> people = scratch.enrolled(3, "yunqiao", "试算甲");
        prove(type, people);
        acting.person(scratch.person("钱素云"));
        rules.addPractice(type, "装车捆绑", "Securing a load");
        long draft = rules.draft(type);

        for (RuleDesign design : List.of(
                design(true, 0, List.of(), null),
                design(false, 1, List.of(), null),
                design(false, 0, List.of(CredentialKind.HEALTH_CERTIFICATE), null),
                design(false, 1, List.of(CredentialKind.HEALTH_CERTIFICATE), 6))) {
            rules.edit(draft, design);
            Counts counts = simulation.counts(draft);
            List<Effect> all = simulation.page(draft, Group.ALL, 0, ALL).items();

            assertThat(counts.people()).isEqualTo(all.size());
            assertThat(counts.now())
                    .isEqualTo(all.stream().filter(one -> one.eligibleNow()).count());
            assertThat(counts.then())
                    .isEqualTo(all.stream().filter(one -> one.then().eligible()).count());
            assertThat(counts.gain())
                    .isEqualTo(simulation.page(draft, Group.GAIN, 0, ALL).items().stream()
                            .filter(one -> one.then().eligible() && !one.eligibleNow())
                            .count());
            assertThat(counts.lose())
                    .isEqualTo(simulation.page(draft, Group.LOSE, 0, 1).total());
        }
        assertThat(eligible(draft)).containsExactly(people.get(0));
    }

    @Test
    void everybody_sees_the_effect_on_the_people_of_the_own_scope_only() {
        long type = scratch.type("it-sim-scope", "IT-S2");
        scratch.enrolled(2, "yunqiao", "试算乙");
        scratch.enrolled(2, "shihu", "试算丙");
        acting.person(scratch.person("钱素云"));
        long draft = rules.draft(type);
        rules.edit(draft, design(true, 0, List.of(), null));
        long city = simulation.counts(draft).people();

        acting.person(scratch.person("赵立新"));
        assertThat(names(draft)).contains("试算乙").doesNotContain("试算丙");
        assertThat(simulation.counts(draft).people()).isLessThan(city);
        refused(RuleError.NOT_YOURS, () -> rules.edit(draft, design(false, 0, List.of(), null)));
        refused(RuleError.NOT_YOURS, () -> rules.publish(draft, LocalDate.now().plusDays(1)));
        acting.person(scratch.person("孔德芳"));
        assertThat(simulation.counts(draft).people()).isEqualTo(city);
        assertThatThrownBy(() -> rules.draft(type)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_published_draft_shows_its_checks_at_the_desk_and_the_course_file_no_longer_decides() {
        long type = scratch.type("it-publish", "IT-S3");
        scratch.enrolled(1, "yunqiao", "试算丁");
        acting.person(scratch.person("钱素云"));
        long draft = rules.draft(type);
        rules.edit(draft, design(false, 0, List.of(CredentialKind.OCCUPATIONAL_LICENCE), null));
        assertThat(kinds(type)).doesNotContain(Kind.OCCUPATIONAL_LICENCE);

        rules.publish(draft, LocalDate.now(ZoneId.of("Asia/Shanghai")));

        assertThat(kinds(type)).contains(Kind.OCCUPATIONAL_LICENCE);
        refused(RuleError.PUBLISHED, () -> rules.edit(draft, design(true, 0, List.of(), null)));
        assertThat(queries.edits(type)).anySatisfy(edit -> {
            assertThat(edit.by()).isEqualTo("钱素云");
            assertThat(edit.changes()).contains(new RuleDesign.Difference("credentials", "", "OCCUPATIONAL_LICENCE"));
        });
        scratch.type("it-publish", "IT-S3");
        assertThat(queries.versions(type))
                .filteredOn(view -> view.state() == RuleView.State.IN_FORCE)
                .extracting(RuleView::id)
                .containsExactly(draft);
    }

    @Test
    void the_home_page_looks_up_what_a_rule_begins_to_ask_for() throws Exception {
        long enrolment = scratch.enrolled(1, "yunqiao", "试算戊").get(0);
        long camp = scratch.number("SELECT MIN(id) FROM camp");
        acting.person(scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment));
        assertThat(own.standing(enrolment, camp).orElseThrow().eligibility().checks())
                .extracting(Check::kind)
                .doesNotContain(Kind.HEALTH_CERTIFICATE);

        transaction.begin();
        try {
            credential(enrolment, "ACCEPTED");
            scratch.run("UPDATE certificate_rule SET credentials = 'HEALTH_CERTIFICATE' WHERE certificate_type_id ="
                    + " (SELECT MIN(id) FROM certificate_type WHERE camp_id = " + camp + ")");

            Eligibility shown = own.standing(enrolment, camp).orElseThrow().eligibility();

            assertThat(shown.check(Kind.HEALTH_CERTIFICATE).holds()).isTrue();
            assertThat(shown).isEqualTo(own.mine(enrolment).orElseThrow());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void a_certificate_is_never_needed_to_get_itself() {
        long type = scratch.type("it-circle", "IT-S4");
        acting.person(scratch.person("钱素云"));
        long draft = rules.draft(type);

        refused(RuleError.CIRCLE, () -> rules.edit(draft, needing("it-circle")));
    }

    @Test
    void nor_by_way_of_others_though_the_circle_closes_only_when_the_second_draft_is_published() {
        long first = scratch.type("it-circle-a", "IT-S5");
        long second = scratch.type("it-circle-b", "IT-S6");
        long third = scratch.type("it-circle-c", "IT-S7");
        acting.person(scratch.person("钱素云"));
        long ofFirst = needing(first, "it-circle-b");
        long ofSecond = needing(second, "it-circle-c");
        long ofThird = needing(third, "it-circle-a");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        rules.publish(ofFirst, today);
        rules.publish(ofSecond, today);

        refused(RuleError.CIRCLE, () -> rules.publish(ofThird, today));
        refused(RuleError.CIRCLE, () -> rules.edit(ofThird, needing("it-circle-a")));
        rules.edit(ofThird, design(true, 0, List.of(), null));
    }

    @Test
    void practices_and_drafts_are_for_whoever_may_rule_and_a_rule_names_only_what_is_there() {
        long type = scratch.type("it-named", "IT-S8");
        acting.person(scratch.person("钱素云"));
        rules.addPractice(type, "绕车检查", "Walk-round");
        long practice = scratch.number("SELECT id FROM practice WHERE certificate_type_id = " + type);
        long draft = rules.draft(type);
        rules.edit(draft, design(false, 1, List.of(), null));
        refused(RuleError.TOO_FEW_PRACTICES, () -> rules.edit(draft, design(false, 2, List.of(), null)));
        refused(RuleError.EXAM_UNKNOWN, () -> rules.edit(draft, examined("no-such-exam")));

        acting.person(scratch.person("赵立新"));
        refused(RuleError.NOT_YOURS, () -> rules.draft(type));
        refused(RuleError.NOT_YOURS, () -> rules.addPractice(type, "装车捆绑", "Securing a load"));
        refused(RuleError.NOT_YOURS, () -> rules.retirePractice(practice));

        acting.person(scratch.person("钱素云"));
        rules.retirePractice(practice);
        refused(RuleError.TOO_FEW_PRACTICES, () -> rules.publish(draft, LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        rules.edit(draft, design(true, 0, List.of(), null));
    }

    /** The first: everything; the second: only the practice; the third: a credential that waits. */
    private void prove(long type, List<Long> people) {
        scratch.run("INSERT INTO practice (certificate_type_id, title_zh, title_en, created_by, created_at) VALUES ("
                + type + ", '绕车检查', 'Walk-round', " + scratch.person("钱素云") + ", UTC_TIMESTAMP(3))");
        for (long enrolment : people.subList(0, 2)) {
            scratch.run("INSERT INTO practice_signoff (practice_id, enrolment_id, mentor_id, practised_on, signed_at)"
                    + " SELECT id, " + enrolment + ", " + scratch.person("陆春生") + ", CURRENT_DATE, UTC_TIMESTAMP(3)"
                    + " FROM practice WHERE certificate_type_id = " + type);
        }
        credential(people.get(0), "ACCEPTED");
        credential(people.get(2), "SUBMITTED");
    }

    private void credential(long enrolment, String status) {
        scratch.run(
                "INSERT INTO external_credential (person_id, kind, number, issued_by, expires_on, status, submitted_by,"
                        + " submitted_at) SELECT person_id, 'HEALTH_CERTIFICATE', 'J1234567', '疾控', CURRENT_DATE + INTERVAL 90 DAY, '"
                        + status + "', person_id, UTC_TIMESTAMP(3) FROM enrolment WHERE id = " + enrolment);
    }

    private List<Long> eligible(long draft) {
        return simulation.page(draft, Group.ELIGIBLE, 0, ALL).items().stream()
                .map(Effect::enrolmentId)
                .toList();
    }

    private List<String> names(long draft) {
        return simulation.page(draft, Group.ALL, 0, ALL).items().stream()
                .map(Effect::name)
                .toList();
    }

    private List<Kind> kinds(long type) {
        return desk
                .pending(new DeskQueries.Filter(type, "试算丁", null, null), 0, 1)
                .items()
                .get(0)
                .eligibility()
                .checks()
                .stream()
                .map(check -> check.kind())
                .toList();
    }

    private static void refused(RuleError error, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(error));
    }

    private long needing(long type, String slug) {
        long draft = rules.draft(type);
        rules.edit(draft, needing(slug));
        return draft;
    }

    private static RuleDesign examined(String exam) {
        RuleDesign like = design(true, 0, List.of(), null);
        return new RuleDesign(
                like.minHours(),
                true,
                List.of(),
                exam,
                80,
                true,
                Map.of(),
                null,
                null,
                0,
                List.of(),
                List.of(),
                like.terms(),
                "",
                "");
    }

    private static RuleDesign needing(String slug) {
        return rule(true, 0, List.of(slug), List.of(), null, Map.of());
    }

    private static RuleDesign design(
            boolean identity, int practices, List<CredentialKind> credentials, @Nullable Integer months) {
        return rule(identity, practices, List.of(), credentials, months, Map.of(LearningMode.ONLINE, BigDecimal.ZERO));
    }

    private static RuleDesign rule(
            boolean identity,
            int practices,
            List<String> prerequisites,
            List<CredentialKind> credentials,
            @Nullable Integer months,
            Map<LearningMode, BigDecimal> hours) {
        return new RuleDesign(
                BigDecimal.ZERO,
                true,
                List.of(),
                null,
                null,
                identity,
                hours,
                null,
                months,
                practices,
                prerequisites,
                credentials,
                new IssueTerms(24, null, 0, RenewalMode.FULL, null, null, null, false),
                "",
                "");
    }
}
