package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.IssueService;
import cn.haitang.certification.RegisterFilter;
import cn.haitang.certification.RegisterRow;
import cn.haitang.certification.RegisterService;
import cn.haitang.certification.RegisterService.Form;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register: scope, the record of who looked, and the course for those it finds. */
class RegisterIT extends ContainerTest {

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private RegisterService register;

    @Test
    void everybody_sees_the_own_scope_and_each_view_leaves_a_row_for_the_auditor() {
        long type = issued("it-register", "IT-G1", "登记甲", "登记乙");
        RegisterFilter filter = filter(type, "name");

        acting.person(scratch.person("赵立新"));
        assertThat(register.page(filter, 0, 10).items())
                .extracting(RegisterRow::holder)
                .containsExactly("登记甲");
        assertThat(register.export(filter, Form.XLSX)).hasSize(1);
        assertThatThrownBy(() -> register.views(0, 1)).isInstanceOf(EJBAccessException.class);

        acting.person(scratch.person("孔德芳"));
        assertThat(register.page(filter, 0, 10).total()).isEqualTo(2);
        assertThat(register.views(0, 50).items())
                .anyMatch(view -> view.form() == Form.XLSX
                        && view.by().equals("赵立新")
                        && view.rows() == 1
                        && view.filter().contains("type=" + type));
        assertThat(register.views(0, 1).items().get(0).by()).isEqualTo("孔德芳");
    }

    @Test
    void the_holders_are_sent_to_a_course_once_however_often_it_is_done() {
        long type = issued("it-delta", "IT-G2", "补训甲", "补训乙");
        scratch.run("INSERT INTO cohort (camp_id, code, name_zh, name_en, territory_id, starts_on, ends_on, created_at)"
                + " SELECT MIN(k.id), 'RGST01', '补训班', 'Delta', t.id, '2026-11-01', '2027-12-31', UTC_TIMESTAMP(3)"
                + " FROM camp k JOIN territory t ON t.slug = 'yunqiao' GROUP BY t.id");
        long cohort = scratch.number("SELECT id FROM cohort WHERE code = 'RGST01'");
        acting.person(scratch.person("赵立新"));

        RegisterService.Assigned first = register.assign(filter(type, ""), cohort);
        RegisterService.Assigned again = register.assign(filter(type, ""), cohort);

        assertThat(first.holders()).isEqualTo(1);
        assertThat(first.enrolled()).isEqualTo(1);
        assertThat(again.enrolled()).isZero();
        assertThat(scratch.number("SELECT COUNT(*) FROM enrolment WHERE cohort_id = " + cohort))
                .isEqualTo(1);
        acting.person(scratch.person("唐悦"));
        assertThatThrownBy(() -> register.assign(filter(type, ""), cohort)).isInstanceOf(DomainException.class);
    }

    private long issued(String slug, String code, String inside, String outside) {
        long type = scratch.type(slug, code);
        List<Long> people = new ArrayList<>(scratch.enrolled(1, "yunqiao", inside));
        people.addAll(scratch.enrolled(1, "shihu", outside));
        acting.person(scratch.person("钱素云"));
        assertThat(issues.issue(type, people)).allMatch(IssueService.Result::issued);
        return type;
    }

    private static RegisterFilter filter(long type, String sort) {
        return new RegisterFilter("", type, null, null, null, null, null, "GOOD", "", sort);
    }
}
