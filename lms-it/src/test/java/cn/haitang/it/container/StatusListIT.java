package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.ChangeKind;
import cn.haitang.certification.ChangeService;
import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.StatusListQueries;
import cn.haitang.certification.StatusPurpose;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What the status lists say of a certificate, bit by bit. */
class StatusListIT extends ContainerTest {

    private static final int LEFTMOST = 0x80;

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private ChangeService changes;

    @Inject
    private StatusListQueries lists;

    @Test
    void a_credentials_list_says_not_now_of_what_is_suspended_or_over_and_the_other_one_what_is_over_for_good()
            throws IOException {
        long type = scratch.type("it-status-list", "IT-SL");
        acting.person(scratch.person("赵立新"));
        String id = String.valueOf(
                issues.issue(type, scratch.enrolled(1, "yunqiao", "测试列")).get(0).publicId());
        int number = (int) scratch.number("SELECT id FROM certificate WHERE public_id = '" + id + "'");
        assertThat(said(number)).isEqualTo("good");

        changes.propose(id, Proposal.of(ChangeKind.SUSPEND, "投诉核查中"));
        assertThat(said(number)).isEqualTo("suspension");
        changes.propose(id, Proposal.of(ChangeKind.LIFT, "核查无误"));
        assertThat(said(number)).isEqualTo("good");
        changes.propose(id, Proposal.of(ChangeKind.REVOKE, "材料不实"));
        assertThat(said(number)).isEqualTo("suspension and revocation");
    }

    private String said(int number) throws IOException {
        boolean suspended = bit(StatusPurpose.SUSPENSION, number);
        boolean revoked = bit(StatusPurpose.REVOCATION, number);
        return (suspended ? "suspension" : "good") + (revoked ? " and revocation" : "");
    }

    private boolean bit(StatusPurpose purpose, int number) throws IOException {
        String payload = lists.list(purpose, 0).split("\\.", -1)[1];
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        byte[] zipped = Base64.getUrlDecoder().decode(json.replaceFirst(".*\"encodedList\":\"u([^\"]+)\".*", "$1"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return (in.readAllBytes()[number / 8] & LEFTMOST >> number % 8) != 0;
        }
    }
}
