package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.ExpiryReminders;
import cn.haitang.certification.HistoryQueries;
import cn.haitang.certification.IssueService;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holders are reminded before the last day, once for each step, and not of what was renewed or withdrawn. */
class ReminderIT extends ContainerTest {

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private ExpiryReminders reminders;

    @Inject
    private HistoryQueries history;

    @Test
    void once_for_each_step_that_is_reached_the_nearest_alone() {
        String id = issued("it-remind", "IT-R1", "测试卯");
        endsIn(id, 61);
        assertThat(told(id)).isZero();

        endsIn(id, 30);
        assertThat(told(id)).isEqualTo(1);
        assertThat(told(id)).as("asked again").isEqualTo(1);
        endsIn(id, 8);
        assertThat(told(id)).as("between two steps").isEqualTo(1);
        endsIn(id, 7);
        assertThat(told(id)).isEqualTo(2);
        endsIn(id, -1);
        assertThat(told(id)).as("it is over").isEqualTo(2);
    }

    @Test
    void nobody_is_reminded_of_what_was_withdrawn() {
        String id = issued("it-unremind", "IT-R2", "测试辰");
        endsIn(id, 7);
        scratch.run(
                "UPDATE certificate SET revoked_at = UTC_TIMESTAMP(3), revoked_by = issued_by, revocation_reason = 'test'"
                        + " WHERE public_id = '" + id + "'");

        assertThat(told(id)).isZero();
    }

    private String issued(String slug, String code, String name) {
        long type = scratch.type(slug, code);
        List<Long> person = scratch.enrolled(1, "yunqiao", name);
        acting.person(scratch.person("赵立新"));
        return String.valueOf(issues.issue(type, person).get(0).publicId());
    }

    private void endsIn(String id, int days) {
        scratch.run(
                "UPDATE certificate SET valid_until = DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '+08:00')) + INTERVAL "
                        + days + " DAY WHERE public_id = '" + id + "'");
    }

    private long told(String id) {
        reminders.ofCertificates();
        acting.person(scratch.holder(id));
        return history.unread().stream()
                .filter(news -> news.kind().equals("EXPIRES"))
                .count();
    }
}
