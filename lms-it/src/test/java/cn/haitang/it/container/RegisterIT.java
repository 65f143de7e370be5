package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.IssueService;
import cn.haitang.certification.RegisterFiles;
import cn.haitang.certification.RegisterFilter;
import cn.haitang.certification.RegisterRow;
import cn.haitang.certification.RegisterService;
import cn.haitang.certification.RegisterService.Form;
import cn.haitang.certification.RegisterSums;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The register: scope, the record of who looked, and the course for those it finds. */
class RegisterIT extends ContainerTest {

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private RegisterService register;

    @Inject
    private RegisterFiles files;

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

    @Test
    void each_state_is_named_and_found_by_the_filter_with_issuer_period_territory_and_industry() {
        long type = scratch.type("it-states", "IT-G3");
        List<Long> people = new ArrayList<>();
        for (String name : List.of("好", "停", "停过", "过期", "撤销", "换发")) {
            people.addAll(scratch.enrolled(1, "yunqiao", name));
        }
        acting.person(scratch.person("钱素云"));
        issues.issue(type, people);
        String of = " WHERE certificate_type_id = " + type + " AND holder_name = ";
        scratch.run("UPDATE certificate SET suspended_at = UTC_TIMESTAMP(3), suspension_reason = 'x'" + of + "'停'");
        scratch.run(
                "UPDATE certificate SET suspended_at = UTC_TIMESTAMP(3), suspended_until = '2026-01-02', suspension_reason = 'x'"
                        + of + "'停过'");
        scratch.run("UPDATE certificate SET valid_until = '2026-01-02'" + of + "'过期'");
        scratch.run(
                "UPDATE certificate SET revoked_at = UTC_TIMESTAMP(3), revoked_by = issued_by, revocation_reason = 'x'"
                        + of + "'撤销'");
        scratch.run("UPDATE certificate SET replaced_at = UTC_TIMESTAMP(3)" + of + "'换发'");

        assertThat(holders(type, "GOOD")).containsExactlyInAnyOrder("好", "停过");
        assertThat(holders(type, "SUSPENDED")).containsExactly("停");
        assertThat(holders(type, "EXPIRED")).containsExactly("过期");
        assertThat(holders(type, "OVER")).containsExactlyInAnyOrder("撤销", "换发");
        assertThat(register.page(new RegisterFilter("", type, null, null, null, null, null, "", "", "name"), 0, 9)
                        .items())
                .extracting(row -> row.holder() + " " + row.state())
                .contains("停 SUSPENDED", "停过 GOOD", "过期 EXPIRED", "撤销 OVER");
        RegisterSums sums = register.sums(new RegisterFilter("", type, null, null, null, null, null, "", "", ""));
        assertThat(sums.states())
                .containsEntry("GOOD", 2L)
                .containsEntry("SUSPENDED", 1L)
                .containsEntry("EXPIRED", 1L)
                .containsEntry("OVER", 2L);
        assertThat(sums.lines()).extracting(RegisterSums.Line::total).containsExactly(6L);
        long yunqiao = scratch.number("SELECT id FROM territory WHERE slug = 'yunqiao'");
        scratch.run(
                "UPDATE certificate SET territory_id = (SELECT MIN(b.id) FROM territory b JOIN territory y ON b.path LIKE"
                        + " CONCAT(y.path, '_%') WHERE y.id = " + yunqiao + ")" + of + "'好'");
        assertThat(register.sums(new RegisterFilter("", type, null, null, null, yunqiao, null, "", "", ""))
                        .lines())
                .as("the district itself, and what lies below it")
                .extracting(RegisterSums.Line::total)
                .containsExactly(5L, 1L);
        long shihu = scratch.number("SELECT id FROM territory WHERE slug = 'shihu'");
        long food = scratch.number("SELECT id FROM industry WHERE slug = 'food-delivery'");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(found(new RegisterFilter(
                        "IT-G3", type, 1, today.minusDays(1), today.plusDays(1), yunqiao, food, "", "", "")))
                .isEqualTo(6);
        assertThat(found(new RegisterFilter("", type, null, null, null, shihu, null, "", "", "")))
                .isZero();
        assertThat(found(new RegisterFilter("", type, null, null, null, null, food + 1, "", "", "")))
                .isZero();
        assertThat(found(new RegisterFilter("IT-XX", type, null, null, null, null, null, "", "", "")))
                .isZero();
        assertThat(found(new RegisterFilter("", type, 2, null, null, null, null, "", "", "")))
                .isZero();
        assertThat(found(new RegisterFilter("", type, null, null, today.minusDays(2), null, null, "", "", "")))
                .isZero();
        assertThat(found(new RegisterFilter("", type, null, today.plusDays(2), null, null, null, "", "", "")))
                .isZero();
    }

    private List<String> holders(long type, String state) {
        return register
                .page(new RegisterFilter("", type, null, null, null, null, null, state, "", ""), 0, 9)
                .items()
                .stream()
                .map(RegisterRow::holder)
                .toList();
    }

    private long found(RegisterFilter filter) {
        return register.page(filter, 0, 1).total();
    }

    @Test
    void in_a_file_a_name_is_text_whatever_it_begins_with_and_rare_characters_are_there() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (String name : List.of("=cmd|'/C calc'!A0", "+1+1", "@SUM(A1)", "<b>&", "𠮷野昇")) {
            rows.add(List.of("IT-2026-G4-000001", name, "证", "单位", "云桥区 外卖配送", "2026-11-01", "2028-11-01", "有效"));
        }
        rows.addAll(Collections.nCopies(40, rows.get(4)));
        List<String> heads = List.of("编号", "持证人", "证书", "发证单位", "属地", "发证", "有效期", "状态");

        Map<String, byte[]> book = unzipped(files.spreadsheet("证书登记簿", heads, rows));
        String texts = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(book.get("xl/sharedStrings.xml")))
                .getDocumentElement()
                .getTextContent();
        assertThat(texts).contains("=cmd|'/C calc'!A0", "+1+1", "@SUM(A1)", "<b>&", "𠮷野昇");
        assertThat(new String(book.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .contains("t=\"s\"")
                .doesNotContain("<f>", "<f ", "cmd");
        try (PDDocument document = Loader.loadPDF(files.document("证书登记簿", heads, rows))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("=cmd|", "𠮷野昇", "2/2");
        }
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> all = new HashMap<>();
        Path kept = Files.createTempFile("register", ".xlsx");
        try (ZipFile zip = new ZipFile(Files.write(kept, file).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(kept);
        }
        return all;
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
