package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.ExpiryReminders;
import cn.haitang.certification.IssueService;
import cn.haitang.engagement.Channel;
import cn.haitang.engagement.ChannelQueries;
import cn.haitang.engagement.ChannelService;
import cn.haitang.engagement.EngagementError;
import cn.haitang.engagement.Topic;
import cn.haitang.engagement.mail.MailAddressService;
import cn.haitang.shared.DomainException;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a holder is told in the app goes out by the channels the holder has and wants: once, and not what is not needed any more. */
class ChannelsIT extends ContainerTest {

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private ExpiryReminders reminders;

    @Inject
    private MailAddressService mail;

    @Inject
    private ChannelQueries channels;

    @Inject
    private ChannelService choices;

    @Test
    void a_reminder_becomes_one_letter_and_an_address_that_its_server_refuses_is_told_and_left_alone()
            throws InterruptedException {
        String id = issued("it-channels", "IT-C1", "渠道甲");
        long holder = scratch.holder(id);
        address(holder, "channels-a@haitang.test");
        endsIn(id, 30);
        reminders.ofCertificates();
        reminders.ofCertificates();
        assertThat(messages(holder)).isEqualTo(1);
        assertThat(status(holder)).isEqualTo("SENT");

        address(holder, "gone@haitang.test");
        endsIn(id, 7);
        reminders.ofCertificates();
        assertThat(status(holder)).isEqualTo("FAILED");
        acting.person(holder);
        assertThat(channels.mine().failing()).isTrue();
        long before = messages(holder);
        endsIn(id, 60);
        scratch.run("DELETE FROM expiry_reminder WHERE certificate_id = (SELECT id FROM certificate WHERE public_id = '"
                + id + "')");
        reminders.ofCertificates();
        assertThat(messages(holder)).as("while it fails").isEqualTo(before);
    }

    @Test
    void a_server_that_is_busy_is_asked_again_with_a_pause() throws InterruptedException {
        String id = issued("it-busy", "IT-C2", "渠道乙");
        long holder = scratch.holder(id);
        address(holder, "busy@haitang.test");
        endsIn(id, 30);
        reminders.ofCertificates();
        for (int i = 0;
                i < 200 && (number(holder, "attempts") < 1 || number(holder, "claimed_until IS NOT NULL") == 1);
                i++) {
            Thread.sleep(200);
        }
        assertThat(number(holder, "status = 'WAITING' AND next_at > made_at")).isEqualTo(1);
        scratch.run("UPDATE message SET status = 'DROPPED' WHERE person_id = " + holder);
    }

    @Test
    void who_does_not_want_reminders_by_mail_gets_none_and_what_was_withdrawn_meanwhile_is_dropped()
            throws InterruptedException {
        String id = issued("it-unwanted", "IT-C3", "渠道丙");
        long holder = scratch.holder(id);
        address(holder, "channels-c@haitang.test");
        acting.person(holder);
        choices.choose(Set.of(new ChannelService.Choice(Topic.NEWS, Channel.MAIL)));
        endsIn(id, 30);
        reminders.ofCertificates();
        assertThat(messages(holder)).isZero();

        acting.person(holder);
        choices.choose(Set.of(new ChannelService.Choice(Topic.REMINDER, Channel.MAIL)));
        endsIn(id, 7);
        scratch.run(
                "UPDATE certificate SET replaced_at = NULL, valid_until = valid_until WHERE public_id = '" + id + "'");
        remindOfWhatIsRevokedBeforeItIsSent(id);
        assertThat(status(holder)).isEqualTo("DROPPED");
    }

    @Test
    void a_recorded_credential_is_reminded_of_at_its_own_steps_and_not_once_the_next_one_was_handed_in() {
        long holder = scratch.number("SELECT person_id FROM enrolment WHERE id = "
                + scratch.enrolled(1, "yunqiao", "渠道丁").get(0));
        scratch.run(
                "INSERT INTO external_credential (person_id, kind, number, issued_by, expires_on, status, submitted_by,"
                        + " submitted_at) VALUES (" + holder + ", 'HEALTH_CERTIFICATE', 'J7654321', '疾控', " + today(90)
                        + ", 'ACCEPTED', " + holder + ", UTC_TIMESTAMP(3))");
        assertThat(reminded(holder, 91)).isZero();
        assertThat(reminded(holder, 90)).isEqualTo(1);
        assertThat(reminded(holder, 31)).isEqualTo(1);
        assertThat(reminded(holder, 30)).isEqualTo(2);
        scratch.run(
                "INSERT INTO external_credential (person_id, kind, number, issued_by, expires_on, status, submitted_by,"
                        + " submitted_at) VALUES (" + holder + ", 'HEALTH_CERTIFICATE', 'J7654322', '疾控', " + today(700)
                        + ", 'SUBMITTED', " + holder + ", UTC_TIMESTAMP(3))");
        assertThat(reminded(holder, 7)).as("the next one waits to be checked").isEqualTo(2);
    }

    @Test
    void an_address_is_confirmed_by_its_code_alone_and_guessing_ends() {
        long person = scratch.number("SELECT person_id FROM enrolment WHERE id = "
                + scratch.enrolled(1, "yunqiao", "渠道戊").get(0));
        acting.person(person);
        refused(EngagementError.ADDRESS, () -> mail.ask("nobody"));
        refused(EngagementError.CODE_OVER, () -> mail.confirm("000000"));
        mail.ask("channels-e@haitang.test");
        for (int left = 4; left >= 0; left--) {
            assertThat(mail.confirm("12345")).hasValue(left);
        }
        refused(EngagementError.CODE_OVER, () -> mail.confirm("000000"));
        assertThat(channels.mine().address()).isNull();

        mail.ask("channels-e@haitang.test");
        scratch.run("UPDATE mail_address SET code_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE person_id = "
                + person);
        refused(EngagementError.CODE_OVER, () -> mail.confirm("000000"));
        for (int i = 2; i < 5; i++) {
            mail.ask("channels-e@haitang.test");
        }
        refused(EngagementError.TOO_MANY_CODES, () -> mail.ask("channels-e@haitang.test"));
        refused(EngagementError.TOO_MANY_CODES, () -> mail.ask("channels-f@haitang.test"));
    }

    private void remindOfWhatIsRevokedBeforeItIsSent(String id) {
        scratch.run(
                "INSERT INTO certificate_notice (person_id, certificate_id, kind, made_at) SELECT person_id, id, 'EXPIRES',"
                        + " UTC_TIMESTAMP(3) FROM certificate WHERE public_id = '" + id + "'");
        scratch.run(
                "UPDATE certificate SET revoked_at = UTC_TIMESTAMP(3), revoked_by = issued_by, revocation_reason = 'test'"
                        + " WHERE public_id = '" + id + "'");
        scratch.run(
                "INSERT INTO message (person_id, channel, notice_id, next_at, made_at) SELECT person_id, 'MAIL', MAX(id),"
                        + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) FROM certificate_notice WHERE person_id = "
                        + scratch.holder(id)
                        + " GROUP BY person_id");
    }

    private String issued(String slug, String code, String name) {
        long type = scratch.type(slug, code);
        var people = scratch.enrolled(1, "yunqiao", name);
        acting.person(scratch.person("赵立新"));
        return String.valueOf(issues.issue(type, people).get(0).publicId());
    }

    private void address(long person, String address) {
        scratch.run("INSERT INTO mail_address (person_id, address, confirmed_at, leave_token) VALUES (" + person + ", '"
                + address + "', UTC_TIMESTAMP(3), '"
                + UUID.randomUUID().toString().replace("-", "")
                + "') ON DUPLICATE KEY UPDATE address = VALUES(address), failing_since = NULL");
    }

    private void endsIn(String id, int days) {
        scratch.run("UPDATE certificate SET valid_until = " + today(days) + " WHERE public_id = '" + id + "'");
    }

    private static String today(int plus) {
        return "DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '+08:00')) + INTERVAL " + plus + " DAY";
    }

    private long reminded(long holder, int days) {
        scratch.run("UPDATE external_credential SET expires_on = " + today(days)
                + " WHERE status = 'ACCEPTED' AND person_id = " + holder);
        reminders.ofCredentials();
        return scratch.number(
                "SELECT COUNT(*) FROM certificate_notice WHERE kind = 'CREDENTIAL_EXPIRES' AND person_id = " + holder);
    }

    private long messages(long holder) {
        return scratch.number("SELECT COUNT(*) FROM message WHERE person_id = " + holder);
    }

    private long number(long holder, String what) {
        return scratch.number("SELECT COALESCE(MAX(" + what + "), 0) FROM message WHERE person_id = " + holder);
    }

    /** Of the last one, when it is over. */
    private String status(long holder) throws InterruptedException {
        String last = "(SELECT status FROM message WHERE person_id = " + holder + " ORDER BY id DESC LIMIT 1)";
        for (int i = 0; i < 200 && scratch.text("SELECT " + last).equals("WAITING"); i++) {
            Thread.sleep(200);
        }
        return scratch.text("SELECT " + last);
    }

    private static void refused(EngagementError code, Runnable call) {
        assertThatThrownBy(call::run).satisfies(failure -> {
            Throwable cause = failure;
            while (cause.getCause() != null && !(cause instanceof DomainException)) {
                cause = cause.getCause();
            }
            assertThat(((DomainException) cause).code()).isEqualTo(code);
        });
    }
}
