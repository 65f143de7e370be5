package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.AppealService;
import cn.haitang.certification.CertificationError;
import cn.haitang.certification.ChangeKind;
import cn.haitang.certification.ChangeQueries;
import cn.haitang.certification.ChangeService;
import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.certification.DeskQueries;
import cn.haitang.certification.HistoryQueries;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.Validity;
import cn.haitang.certification.VerificationQueries;
import cn.haitang.shared.DomainException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What can happen to a certificate after it was issued, with the public check beside it. */
class LifeAfterIssueIT extends ContainerTest {

    private static final String OF_YUNQIAO = "赵立新";
    private static final String OF_THE_CITY = "钱素云";
    private static final String OF_SHIHU = "唐悦";

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private DeskQueries desk;

    @Inject
    private ChangeService changes;

    @Inject
    private ChangeQueries waiting;

    @Inject
    private AppealService appeals;

    @Inject
    private HistoryQueries history;

    @Inject
    private VerificationQueries verifications;

    private long type;

    @Test
    void suspended_at_once_and_good_again_when_lifted_and_the_holder_is_told_both() {
        String id = issued("it-suspend", "IT-L1", "测试己");

        LocalDate until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
        changes.propose(id, new Proposal(ChangeKind.SUSPEND, "投诉核查中", null, null, until, null, false));
        assertThat(validity(id)).isEqualTo(Validity.SUSPENDED);
        assertThat(scratch.text("SELECT suspended_until FROM certificate WHERE public_id = '" + id + "'"))
                .isEqualTo(until.toString());
        changes.propose(id, Proposal.of(ChangeKind.LIFT, "核查无误"));

        assertThat(validity(id)).isEqualTo(Validity.VALID);
        acting.person(scratch.holder(id));
        assertThat(history.unread())
                .extracting(HistoryQueries.Told::kind)
                .containsExactly("LIFTED", "SUSPENDED", "ISSUED");
        history.read(id);
        assertThat(history.unread()).isEmpty();
    }

    @Test
    void a_replacement_takes_the_next_number_and_the_old_one_is_kept_as_replaced() {
        String id = issued("it-replace", "IT-L2", "周启名");

        changes.propose(id, new Proposal(ChangeKind.REPLACE, "姓名错字", "身份证已核对", null, null, "周启明", false));

        assertThat(validity(id)).isEqualTo(Validity.REPLACED);
        assertThat(scratch.serials(type)).hasSize(2).last().asString().endsWith("-L2-000002");
        String next = scratch.text("SELECT public_id FROM certificate WHERE replaces_id = (SELECT id FROM certificate"
                + " WHERE public_id = '" + id + "')");
        assertThat(validity(next)).isEqualTo(Validity.VALID);
        assertThat(verifications.byPublicId(next).orElseThrow().holder()).isEqualTo("周*明");
        refused(CertificationError.ALREADY_OVER, () -> changes.propose(id, Proposal.of(ChangeKind.REVOKE, "too late")));
    }

    @Test
    void within_the_window_another_class_renews_and_the_next_one_counts_from_the_last_day_of_the_one_before() {
        String id = issued("it-renew", "IT-L8", "测试延");
        scratch.run("UPDATE certificate_rule SET renewal_window_days = 60 WHERE certificate_type_id = " + type);
        List<Long> next = List.of(scratch.enrolledAgain(scratch.holder(id)));
        assertThat(issues.issue(type, next).get(0).refusal()).isEqualTo(CertificationError.ALREADY_ISSUED);

        scratch.run(
                "UPDATE certificate SET valid_until = CURRENT_DATE + INTERVAL 30 DAY WHERE public_id = '" + id + "'");
        LocalDate shown = desk.preview(type, next.get(0)).validUntil();
        String renewed = String.valueOf(issues.issue(type, next).get(0).publicId());

        assertThat(scratch.number("SELECT n.renews_id = o.id AND n.valid_until = o.valid_until + INTERVAL 24 MONTH FROM"
                        + " certificate n, certificate o WHERE n.public_id = '" + renewed + "' AND o.public_id = '" + id
                        + "'"))
                .isEqualTo(1);
        assertThat(shown)
                .as("what the desk showed before")
                .isEqualTo(verifications.byPublicId(renewed).orElseThrow().validUntil());
        assertThat(validity(id)).isEqualTo(Validity.EXPIRES_SOON);
        assertThat(issues.issue(type, next).get(0).issued()).isFalse();
    }

    @Test
    void a_correction_of_what_was_renewed_already_opens_no_second_renewal() {
        type = scratch.type("it-recorrect", "IT-L9");
        List<Long> person = scratch.enrolled(1, "yunqiao", "测试改");
        acting.person(scratch.person(OF_YUNQIAO));
        String id = String.valueOf(issues.issue(type, person).get(0).publicId());
        scratch.run("UPDATE certificate_rule SET renewal_window_days = 60, renewal_mode = 'HOURS', renewal_hours = 0"
                + " WHERE certificate_type_id = " + type);
        scratch.run(
                "UPDATE certificate SET valid_until = CURRENT_DATE + INTERVAL 30 DAY WHERE public_id = '" + id + "'");
        assertThat(issues.issue(type, person).get(0).issued()).isTrue();

        changes.propose(id, new Proposal(ChangeKind.REPLACE, "姓名错字", null, null, null, "测试更", false));

        assertThat(issues.issue(type, person).get(0).refusal()).isEqualTo(CertificationError.ALREADY_ISSUED);
        assertThat(scratch.serials(type)).hasSize(3);
    }

    @Test
    void a_voided_number_stays_voided_and_the_person_can_be_issued_to_again() {
        type = scratch.type("it-void", "IT-L3");
        List<Long> person = scratch.enrolled(1, "yunqiao", "测试庚");
        acting.person(scratch.person(OF_YUNQIAO));
        String id = String.valueOf(issues.issue(type, person).get(0).publicId());

        changes.propose(id, Proposal.of(ChangeKind.VOID, "误发"));
        assertThat(issues.issue(type, person).get(0).issued()).isTrue();

        assertThat(validity(id)).isEqualTo(Validity.VOIDED);
        assertThat(scratch.serials(type)).hasSize(2).doesNotHaveDuplicates();
        refused(CertificationError.ALREADY_OVER, () -> changes.propose(id, Proposal.of(ChangeKind.LIFT, "no way")));
    }

    @Test
    void where_the_type_asks_for_a_second_person_nothing_happens_before_somebody_else_agrees() {
        String id = issued("it-second", "IT-L4", "测试辛");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);

        assertThat(changes.propose(id, Proposal.of(ChangeKind.REVOKE, "材料造假"))).isFalse();
        assertThat(validity(id)).isEqualTo(Validity.VALID);
        long change = waitingFor(id);
        refused(CertificationError.OWN_PROPOSAL, () -> changes.agree(change));
        refused(CertificationError.ALREADY_PROPOSED, () -> changes.propose(id, Proposal.of(ChangeKind.VOID, "again")));
        acting.person(scratch.person(OF_THE_CITY));
        changes.agree(change);

        assertThat(validity(id)).isEqualTo(Validity.REVOKED);
        refused(CertificationError.ALREADY_DECIDED, () -> changes.refuse(change, "too late"));
    }

    @Test
    void a_refused_proposal_changes_nothing() {
        String id = issued("it-refused", "IT-L5", "测试壬");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);
        changes.propose(id, Proposal.of(ChangeKind.REVOKE, "听说"));
        long change = waitingFor(id);
        acting.person(scratch.person(OF_THE_CITY));

        changes.refuse(change, "没有证据");

        assertThat(validity(id)).isEqualTo(Validity.VALID);
        assertThat(changes.propose(id, Proposal.of(ChangeKind.SUSPEND, "新的线索")))
                .as("proposed anew, it waits anew")
                .isFalse();
    }

    @Test
    void nobody_is_asked_to_agree_to_what_is_not_possible() {
        String id = issued("it-impossible", "IT-LA", "测试丑");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);

        refused(CertificationError.NOT_SUSPENDED, () -> changes.propose(id, Proposal.of(ChangeKind.LIFT, "核查无误")));

        assertThat(waiting.waiting()).noneMatch(one -> one.publicId().equals(id));
    }

    @Test
    void a_manager_of_another_district_neither_proposes_a_change_nor_decides_on_one() {
        String id = issued("it-outside", "IT-LB", "测试寅");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);
        changes.propose(id, Proposal.of(ChangeKind.REVOKE, "材料造假"));
        long change = waitingFor(id);

        acting.person(scratch.person(OF_SHIHU));

        refused(CertificationError.NOT_FOUND, () -> changes.propose(id, Proposal.of(ChangeKind.SUSPEND, "核查")));
        refused(CertificationError.NOTHING_TO_DECIDE, () -> changes.agree(change));
        refused(CertificationError.NOTHING_TO_DECIDE, () -> changes.refuse(change, "没有证据"));
        assertThat(validity(id)).isEqualTo(Validity.VALID);
    }

    @Test
    void a_granted_appeal_gives_another_certificate_in_the_place_of_the_revoked_one() {
        String id = issued("it-appeal", "IT-L6", "测试癸");
        changes.propose(id, Proposal.of(ChangeKind.REVOKE, "成绩有误"));
        acting.person(scratch.holder(id));
        appeals.appeal(id, "成绩单在这里", null);
        refused(CertificationError.NO_APPEAL, () -> appeals.appeal(id, "again", null));
        acting.person(scratch.person(OF_YUNQIAO));
        long appeal = waiting.appeals().stream()
                .filter(one -> one.publicId().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        refused(CertificationError.OWN_PROPOSAL, () -> appeals.decide(appeal, true, "indeed"));
        acting.person(scratch.person(OF_THE_CITY));

        appeals.decide(appeal, true, "成绩属实");

        assertThat(validity(id)).isEqualTo(Validity.REPLACED);
        assertThat(scratch.serials(type)).hasSize(2);
        acting.person(scratch.holder(id));
        assertThat(history.of(id).get(0).granted()).isTrue();
        assertThat(history.unread().get(0).kind()).isEqualTo("APPEAL_GRANTED");
    }

    @Test
    void somebody_elses_certificate_can_be_neither_changed_nor_appealed_for() {
        String id = issued("it-foreign", "IT-L7", "测试子");
        changes.propose(id, Proposal.of(ChangeKind.SUSPEND, "核查"));

        acting.person(scratch.person("周启明"));
        refused(CertificationError.NO_APPEAL, () -> appeals.appeal(id, "not mine", null));
    }

    private String issued(String slug, String code, String name) {
        type = scratch.type(slug, code);
        List<Long> person = scratch.enrolled(1, "yunqiao", name);
        acting.person(scratch.person(OF_YUNQIAO));
        return String.valueOf(issues.issue(type, person).get(0).publicId());
    }

    private long waitingFor(String publicId) {
        return waiting.waiting().stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Validity validity(String id) {
        return verifications.byPublicId(id).orElseThrow().validity();
    }

    private static void refused(CertificationError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
