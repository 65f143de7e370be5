package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.CredentialError;
import cn.haitang.certification.CredentialKind;
import cn.haitang.certification.CredentialQueries;
import cn.haitang.certification.CredentialService;
import cn.haitang.certification.CredentialService.Submission;
import cn.haitang.certification.CredentialView;
import cn.haitang.certification.PracticeError;
import cn.haitang.certification.PracticeQueries;
import cn.haitang.certification.PracticeService;
import cn.haitang.certification.RuleService;
import cn.haitang.organisation.IdentityDocument;
import cn.haitang.organisation.OrganisationError;
import cn.haitang.organisation.OrganisationService;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.vault.Resealing;
import cn.haitang.shared.vault.SealedColumn;
import cn.haitang.shared.vault.Vault;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules ask for and people record: practice, identity, credentials that others issued. */
class RecordedEvidenceIT extends ContainerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private RuleService rules;

    @Inject
    private PracticeService practices;

    @Inject
    private PracticeQueries sheets;

    @Inject
    private CredentialService credentials;

    @Inject
    private CredentialQueries recorded;

    @Inject
    private OrganisationService people;

    @Inject
    private Resealing resealing;

    @Inject
    @Any
    private Instance<SealedColumn> numbers;

    @Inject
    private Vault vault;

    @Test
    void a_mentor_signs_off_inside_the_own_scope_once_and_takes_back_with_a_reason() {
        long type = scratch.type("it-signoff", "IT-P1");
        acting.person(scratch.person("钱素云"));
        rules.addPractice(type, "雨天减速", "Slowing down in rain");
        long practice = scratch.number("SELECT id FROM practice WHERE certificate_type_id = " + type);
        long inside = scratch.enrolled(1, "yunqiao", "签认甲").get(0);
        long outside = scratch.enrolled(1, "shihu", "签认乙").get(0);
        acting.person(scratch.person("陆春生"));

        practices.sign(practice, inside, TODAY, "");
        practices.sign(practice, inside, TODAY, "");

        assertThat(scratch.number("SELECT COUNT(*) FROM practice_signoff WHERE practice_id = " + practice))
                .isEqualTo(1);
        refused(PracticeError.NOT_FOUND, () -> practices.sign(practice, outside, TODAY, ""));
        refused(PracticeError.DAY, () -> practices.sign(practice, inside, TODAY.plusDays(1), ""));
        assertThat(sheets.sheet(outside)).isEmpty();
        long signoff = scratch.number("SELECT id FROM practice_signoff WHERE practice_id = " + practice);
        refused(PracticeError.REASON, () -> practices.withdraw(signoff, " "));
        practices.withdraw(signoff, "签错了人");
        practices.sign(practice, inside, TODAY, "");
        assertThat(scratch.number("SELECT COUNT(*) FROM practice_signoff WHERE practice_id = " + practice))
                .isEqualTo(2);
    }

    @Test
    void a_credential_counts_once_a_manager_of_the_scope_has_checked_it_and_nobody_else_sees_the_photo()
            throws IOException {
        long enrolment = scratch.enrolled(1, "yunqiao", "证照甲").get(0);
        long holder = scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment);
        acting.person(holder);
        credentials.submit(licence("320582199001010000", TODAY.plusYears(1), photo()));

        CredentialView mine = recorded.mine().get(0);
        assertThat(mine.number()).isEqualTo("••••0000");
        assertThat(mine.good()).isFalse();
        refused(CredentialError.WAITING, () -> credentials.submit(licence("12345678", null, photo())));
        refused(CredentialError.EXPIRED, () -> credentials.submit(licence("12345678", TODAY.minusDays(1), photo())));
        refused(CredentialError.SCAN_REFUSED, () -> credentials.submit(licence("12345678", null, "<svg/>".getBytes())));

        acting.person(scratch.person("唐悦"));
        refused(CredentialError.NOT_FOUND, () -> recorded.scan(mine.id()));
        refused(CredentialError.NOT_FOUND, () -> credentials.accept(mine.id()));
        acting.person(scratch.person("赵立新"));
        assertThat(recorded.scan(mine.id())).exists();
        credentials.accept(mine.id());
        refused(CredentialError.CHECKED, () -> credentials.reject(mine.id(), "看不清"));

        acting.person(holder);
        assertThat(recorded.mine().get(0).good()).isTrue();
        assertThat(recorded.mine().get(0).checkedBy()).isEqualTo("赵立新");
        assertThatThrownBy(() -> credentials.accept(mine.id())).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_newer_credential_takes_the_place_of_the_older_one() throws IOException {
        long enrolment = scratch.enrolled(1, "yunqiao", "证照乙").get(0);
        long holder = scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment);
        for (String number : List.of("AAAA1111", "BBBB2222")) {
            acting.person(holder);
            credentials.submit(licence(number, null, photo()));
            long id = recorded.mine().get(0).id();
            acting.person(scratch.person("赵立新"));
            credentials.accept(id);
        }
        acting.person(holder);
        assertThat(recorded.mine()).extracting(CredentialView::status).containsExactly("ACCEPTED", "REPLACED");
    }

    @Test
    void a_number_from_before_there_was_a_key_is_sealed_for_its_holder_alone() {
        long enrolment = scratch.enrolled(1, "yunqiao", "证照丙").get(0);
        long holder = scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment);
        scratch.run(
                "INSERT INTO external_credential (person_id, kind, number, issued_by, status, submitted_by, submitted_at)"
                        + " VALUES (" + holder + ", 'HEALTH_CERTIFICATE', 'OLD-12345', '疾控', 'SUBMITTED', " + holder
                        + ", UTC_TIMESTAMP(3))");
        acting.person(holder);
        assertThat(recorded.mine().get(0).number()).isEqualTo("••••2345");

        numbers.forEach(column -> {
            long last = resealing.next(column, 0);
            while (last > 0) {
                last = resealing.next(column, last);
            }
        });

        String stored = scratch.text("SELECT number FROM external_credential WHERE person_id = " + holder);
        assertThat(vault.isCurrent(stored)).isTrue();
        assertThat(stored).doesNotContain("12345");
        assertThat(recorded.mine().get(0).number()).isEqualTo("••••2345");
        assertThatThrownBy(() -> vault.open(stored, "external_credential.number/1"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void an_identity_is_verified_by_a_document_that_is_good() {
        long enrolment = scratch.enrolled(1, "yunqiao", "身份甲").get(0);
        long person = scratch.number("SELECT person_id FROM enrolment WHERE id = " + enrolment);
        acting.person(scratch.person("赵立新"));

        refused(
                OrganisationError.DOCUMENT_EXPIRED,
                () -> people.verifyIdentity(person, IdentityDocument.ID_CARD, TODAY.minusDays(1)));
        people.verifyIdentity(person, IdentityDocument.ID_CARD, TODAY.plusYears(3));

        assertThat(scratch.number(
                        "SELECT COUNT(*) FROM identity_check c JOIN person p ON p.id = c.person_id WHERE p.id = "
                                + person + " AND p.identity_verified_at IS NOT NULL AND c.document_kind = 'ID_CARD'"))
                .isEqualTo(1);
    }

    private static Submission licence(String number, @Nullable LocalDate end, byte[] photo) {
        return new Submission(CredentialKind.OCCUPATIONAL_LICENCE, number, "棠江市交通运输局", end, photo);
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    /** A call that may fail. */
    private interface Call {
        void run() throws Exception;
    }

    private static void refused(ErrorCode error, Call call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(error));
    }
}
