package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.BatchService;
import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.CertificationError;
import cn.haitang.certification.ChangeKind;
import cn.haitang.certification.ChangeService;
import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.certification.DeskQueries;
import cn.haitang.certification.DeskQueries.Pending;
import cn.haitang.certification.IssueLevel;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.IssueTerms;
import cn.haitang.certification.NominationQueries;
import cn.haitang.certification.NominationService;
import cn.haitang.certification.Purpose;
import cn.haitang.certification.RenewalMode;
import cn.haitang.certification.RuleDesign;
import cn.haitang.certification.RuleError;
import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleService;
import cn.haitang.certification.RuleView;
import cn.haitang.certification.SimulationQueries;
import cn.haitang.certification.TypeError;
import cn.haitang.certification.TypeFacts;
import cn.haitang.certification.TypeQueries;
import cn.haitang.certification.TypeService;
import cn.haitang.certification.Validity;
import cn.haitang.certification.VerificationQueries;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Types of certificates made and described on pages, beside those of the courses' files. */
class TypesIT extends ContainerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private TypeService types;

    @Inject
    private TypeQueries queries;

    @Inject
    private RuleService rules;

    @Inject
    private RuleQueries ruleQueries;

    @Inject
    private SimulationQueries simulation;

    @Inject
    private NominationService nominations;

    @Inject
    private NominationQueries nominated;

    @Inject
    private DeskQueries desk;

    @Inject
    private IssueService issues;

    @Inject
    private BatchService batches;

    @Inject
    private ChangeService changes;

    @Inject
    private CertificateQueries certificates;

    @Inject
    private VerificationQueries verifications;

    @Test
    void a_type_of_no_camp_goes_from_its_page_over_rule_and_choice_to_a_certificate_that_anyone_checks() {
        acting.person(scratch.person("钱素云"));
        long type = types.create(facts("金牌骑手", "IT-H1"), null, 1);
        long person = personOf(scratch.enrolled(1, "yunqiao", "荣誉甲").get(0));
        refused(CertificationError.TYPE_NOT_FOUND, () -> issues.issue(type, List.of(1L)));
        long draft = rules.draft(type);
        refused(RuleError.OF_NO_CAMP, () -> rules.edit(draft, rule(true, null)));
        rules.edit(draft, rule(false, null));
        nominations.nominate(type, person, "年度评选");
        assertThat(simulation.counts(draft).people()).isEqualTo(1);
        assertThat(simulation.counts(draft).then()).isZero();
        rules.publish(draft, TODAY);

        refused(TypeError.ALREADY_NOMINATED, () -> nominations.nominate(type, person, "再来一次"));
        Pending waiting = pending(type);
        assertThat(waiting.cohort().zh()).isEqualTo("年度评选");
        assertThat(issues.issue(type, List.of(waiting.enrolmentId())).get(0).refusal())
                .isEqualTo(CertificationError.NOT_ELIGIBLE);
        scratch.run("UPDATE person SET identity_verified_at = UTC_TIMESTAMP(3) WHERE id = " + person);
        IssueService.Result issued =
                issues.issue(type, List.of(waiting.enrolmentId())).get(0);

        assertThat(issued.serial()).contains("-H1-");
        assertThat(verifications
                        .byPublicId(String.valueOf(issued.publicId()))
                        .orElseThrow()
                        .validity())
                .isEqualTo(Validity.VALID);
        assertThat(desk.pending(filter(type), 0, 5).items()).isEmpty();
        assertThat(nominated.open(type)).isEmpty();
        assertThat(desk.certificates(filter(type), DeskQueries.State.GOOD, 0, 5).items())
                .hasSize(1);
        acting.person(person);
        assertThat(certificates.mine()).extracting(CertificateView::serial).contains(issued.serial());
    }

    @Test
    void who_was_chosen_can_be_withdrawn_and_after_a_void_certificate_chosen_again() {
        acting.person(scratch.person("钱素云"));
        long type = published("金牌讲师", "IT-H2", null);
        long person = verified("荣誉乙");
        nominations.nominate(type, person, "评审通过");
        long first = pending(type).enrolmentId();
        nominations.withdraw(first);
        refused(TypeError.NOMINATION_NOT_FOUND, () -> nominations.withdraw(first));
        assertThat(desk.pending(filter(type), 0, 5).items()).isEmpty();
        assertThat(issues.issue(type, List.of(first)).get(0).refusal()).isEqualTo(CertificationError.OUTSIDE_SCOPE);

        nominations.nominate(type, person, "评审通过");
        String id = String.valueOf(
                issues.issue(type, List.of(pending(type).enrolmentId())).get(0).publicId());
        refused(TypeError.OF_A_CAMP, () -> nominations.nominate(scratch.type("it-camp", "IT-H3"), person, "不行"));
        changes.propose(id, Proposal.of(ChangeKind.VOID, "误发"));
        nominations.nominate(type, person, "重新评审");
        assertThat(issues.issue(type, List.of(pending(type).enrolmentId()))
                        .get(0)
                        .issued())
                .isTrue();
    }

    @Test
    void people_outside_the_scope_are_neither_found_nor_chosen() {
        acting.person(scratch.person("钱素云"));
        long type = published("区域荣誉", "IT-H4", null);
        long far = personOf(scratch.enrolled(1, "shihu", "荣誉丙").get(0));
        assertThat(nominated.find(type, "荣誉丙")).hasSize(1);
        acting.person(scratch.person("赵立新"));

        assertThat(nominated.find(type, "荣誉丙")).isEmpty();
        refused(CertificationError.OUTSIDE_SCOPE, () -> nominations.nominate(type, far, "越界"));
    }

    @Test
    void only_who_answers_for_everything_makes_or_changes_types() {
        long type = scratch.type("it-facts-who", "IT-H5");
        acting.person(scratch.person("赵立新"));
        refused(RuleError.NOT_YOURS, () -> types.create(facts("区里的", "IT-H6"), null, 1));
        refused(RuleError.NOT_YOURS, () -> types.describe(type, 1, facts("区里的", "IT-H5"), 1));
        refused(RuleError.NOT_YOURS, () -> types.takeFile(type, 1));
        acting.person(scratch.person("孔德芳"));
        assertThat(queries.type(type).facts().title().zh()).isEqualTo("测试证书");
        assertThatThrownBy(() -> types.create(facts("监督", "IT-H6"), null, 1)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_file_never_overwrites_what_was_decided_on_the_page_and_the_page_says_so_until_it_is_taken_over() {
        long type = scratch.type("it-facts", "IT-H7");
        List<Long> people = scratch.enrolled(1, "yunqiao", "内容甲");
        acting.person(scratch.person("钱素云"));
        String id = String.valueOf(issues.issue(type, people).get(0).publicId());
        types.describe(type, queries.type(type).version(), facts("页面名称", "IT-H7"), 1);
        assertThat(certificates.view(id).title().zh()).isEqualTo("测试证书");

        scratch.type("it-facts", "IT-H7", "文件新名称", 0);
        scratch.type("it-facts", "IT-H7", "文件新名称", 0);

        TypeQueries.Described now = queries.type(type);
        assertThat(now.facts().title().zh()).isEqualTo("页面名称");
        assertThat(now.file()).contains(new RuleDesign.Difference("title-zh", "页面名称", "文件新名称"));
        assertThat(queries.changes(type)).extracting(TypeQueries.Change::taken).containsExactly(false, true, true);
        refused(TypeError.CHANGED_MEANWHILE, () -> types.describe(type, 1, facts("迟到的", "IT-H7"), 1));
        types.takeFile(type, now.version());
        assertThat(queries.type(type).facts().title().zh()).isEqualTo("文件新名称");
        refused(
                TypeError.NOTHING_FROM_FILE,
                () -> types.takeFile(type, queries.type(type).version()));
        scratch.type("it-facts", "IT-H7", "文件再改", 0);
        assertThat(queries.type(type).facts().title().zh()).isEqualTo("文件再改");
    }

    @Test
    void what_the_file_asks_for_beside_a_rule_of_the_page_becomes_a_draft() {
        long type = scratch.type("it-offer", "IT-H8");
        acting.person(scratch.person("钱素云"));
        long own = rules.draft(type);
        rules.edit(own, rule(true, null));
        rules.publish(own, TODAY);

        scratch.type("it-offer", "IT-H8", "测试证书", 12);

        assertThat(ruleQueries.versions(type))
                .filteredOn(RuleView::draft)
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.origin()).isEqualTo("FILE");
                    assertThat(draft.design().minHours()).isEqualByComparingTo(BigDecimal.valueOf(12));
                });
        assertThat(ruleQueries.versions(type))
                .filteredOn(view -> view.state() == RuleView.State.IN_FORCE)
                .extracting(RuleView::id)
                .containsExactly(own);
    }

    @Test
    void where_the_rule_says_so_only_managers_of_a_territory_that_large_issue_to_one_or_to_many() {
        acting.person(scratch.person("钱素云"));
        long type = published("市级荣誉", "IT-H9", IssueLevel.CITY);
        nominations.nominate(type, verified("荣誉丁"), "市级评选");
        long chosen = pending(type).enrolmentId();
        acting.person(scratch.person("赵立新"));

        assertThat(desk.types())
                .filteredOn(view -> view.id() == type)
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.mayIssue()).isFalse();
                    assertThat(view.issueLevel()).isEqualTo(IssueLevel.CITY);
                });
        assertThat(issues.issue(type, List.of(chosen)).get(0).refusal()).isEqualTo(CertificationError.OUTSIDE_SCOPE);
        refused(CertificationError.LEVEL_NEEDED, () -> batches.propose(type, List.of(chosen)));
        refused(CertificationError.NOBODY_ELIGIBLE, () -> batches.proposeAll(filter(type)));
        acting.person(scratch.person("钱素云"));
        assertThat(issues.issue(type, List.of(chosen)).get(0).issued()).isTrue();
    }

    private long published(String title, String code, @Nullable IssueLevel level) {
        long type = types.create(facts(title, code), null, 1);
        long draft = rules.draft(type);
        rules.edit(draft, rule(false, level));
        rules.publish(draft, TODAY);
        return type;
    }

    private long verified(String name) {
        long person = personOf(scratch.enrolled(1, "yunqiao", name).get(0));
        scratch.run("UPDATE person SET identity_verified_at = UTC_TIMESTAMP(3) WHERE id = " + person);
        return person;
    }

    private long personOf(long enrolment) {
        return scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment);
    }

    private Pending pending(long type) {
        return desk.pending(filter(type), 0, 5).items().get(0);
    }

    private static DeskQueries.Filter filter(long type) {
        return new DeskQueries.Filter(type, "", null, null);
    }

    private static void refused(ErrorCode error, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(error));
    }

    private static TypeFacts facts(String title, String code) {
        return new TypeFacts(
                Purpose.HONOUR,
                Bilingual.of(title, "Honour"),
                Bilingual.of("被评为年度先进。", "is honoured."),
                code,
                Bilingual.of("棠江市", "Tangjiang"));
    }

    /** Whoever is known by name. */
    private static RuleDesign rule(boolean units, @Nullable IssueLevel level) {
        return new RuleDesign(
                BigDecimal.ZERO,
                units,
                List.of(),
                null,
                null,
                true,
                Map.of(),
                null,
                null,
                0,
                List.of(),
                List.of(),
                new IssueTerms(24, null, 0, RenewalMode.FULL, null, null, level, false),
                "",
                "");
    }
}
