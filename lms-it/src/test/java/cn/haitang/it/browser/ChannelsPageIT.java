package cn.haitang.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.it.Mailboxes;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A trainee gives an address, is told by letter what happens to a certificate, and ends the letters by one click. */
class ChannelsPageIT extends BrowserTest {

    private static final SampleAccount HOLDER = SampleAccount.withPhone("13800130003");
    private static final String ME = "/organisation/me.xhtml";
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");

    @Test
    void an_address_is_confirmed_a_suspension_is_told_by_letter_and_one_click_ends_the_letters() throws Exception {
        String address = "holder-" + System.nanoTime() + "@haitang.test";
        confirm(address);
        GivenCertificate given = GivenCertificate.to(HOLDER, 200);
        suspend(given);
        appeal(given);

        MimeMessage letter = letter(address, 2);
        String text = part(letter, 0);
        assertThat(letter.getSubject()).endsWith("已暂停");
        assertThat(letter.getMessageID()).matches("<message-\\d+@haitang.test>");
        assertThat(text).contains("/certification/wallet.xhtml").doesNotContain(given.serial(), "乘客投诉");
        assertThat(part(letter, 1)).contains("<html lang=\"zh-CN\">").doesNotContain(given.serial());
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String leave = URI.create(letter.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""))
                .getPath();

        Page reader = open(View.PHONE, leave);
        assertThat(reader.locator("#leaving\\:go")).isVisible();
        assertThat(wanted()).as("opening the page alone").isZero();
        assertAccessible(reader);
        shot(reader, "mail-leave");
        HttpResponse<Void> oneClick = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(leave)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(oneClick.statusCode()).isEqualTo(204);
        assertThat(wanted()).isEqualTo(2);
        reader.locator("#leaving\\:go").click();
        assertThat(reader.locator("[role=status]")).isVisible();
    }

    private void confirm(String address) throws Exception {
        Page holder = openAs(HOLDER, View.PHONE, ME);
        holder.locator("[id='mail:address']").fill("keine-adresse");
        holder.locator("[id='mail:ask']").click();
        assertThat(holder.locator(".ui-message.e").first()).containsText("name@example.com");
        assertThat(holder.locator("[id='mail:address']")).hasValue("keine-adresse");
        holder.locator("[id='mail:address']").fill(address);
        holder.locator("[id='mail:ask']").click();
        assertThat(holder.locator(".asked")).containsText(address);
        assertNoSidewaysScroll(holder);
        assertAccessible(holder);
        shot(holder, "me-mail-asked");
        Matcher code = CODE.matcher(part(letter(address, 1), 0));
        assertThat(code.find()).isTrue();
        holder.locator("[id='mail:code']").fill(code.group(1).equals("123456") ? "654321" : "123456");
        holder.locator("[id='mail:confirm']").click();
        assertThat(holder.locator(".ui-message.e").first()).containsText("还可以试 4 次");
        holder.locator("[id='mail:code']").fill(code.group(1));
        holder.locator("[id='mail:confirm']").click();
        assertThat(holder.locator("#mail-address")).containsText(address);
        assertThat(holder.locator("#mail-address .t-ok")).isVisible();
        shot(holder, "me-mail-confirmed");
    }

    /** With a file that shows why; what is not what it says is refused, and what was typed stays. */
    private void suspend(GivenCertificate given) {
        Page manager = openAs(
                "MANAGER",
                View.DESKTOP,
                "/certification/desk.xhtml?tab=issued&type="
                        + Rows.number("SELECT id FROM certificate_type WHERE slug = 'pre-job'") + "&text="
                        + given.serial());
        manager.locator("[id='list:issued'] button.ui-button-danger").first().click();
        manager.locator("[id='revoking:kind']").selectOption("SUSPEND");
        manager.locator("[id='revoking:special'] p[data-kind='SUSPEND']").waitFor();
        manager.locator("[id='revoking:until']").fill("2099-12-31");
        manager.locator("[id='revoking:reason']").fill("乘客投诉核查中");
        manager.locator("[id='revoking'] input[type=file]")
                .setInputFiles(new FilePayload("投诉.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        manager.locator("[id='revoking:yes']").click();
        assertThat(manager.locator("[id='revoking'] .cellmsg")).isVisible();
        assertThat(manager.locator("[id='revoking:reason']")).hasValue("乘客投诉核查中");
        manager.locator("[id='revoking'] input[type=file]")
                .setInputFiles(new FilePayload(
                        "投诉.pdf", "application/pdf", "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII)));
        shot(manager, "desk-evidence");
        manager.locator("[id='revoking:yes']").click();
        assertThat(manager.locator("[id$=messages]")).containsText(given.serial());
        evidenceIsForTheScopeAlone(manager, given);
        go(manager, ME);
        assertThat(manager.locator("#channels")).isVisible();
        assertNoSidewaysScroll(manager);
        assertAccessible(manager);
        shot(manager, "me-desk");
    }

    /** Said on the certificate's own page: without words nothing is sent, and what was said stands there. */
    private void appeal(GivenCertificate given) {
        Page holder = openAs(HOLDER, View.PHONE, "/certification/certificate.xhtml?id=" + given.publicId());
        assertThat(holder.locator("main")).containsText("2099-12-31");
        holder.locator("[id='appeal:send']").click();
        assertThat(holder.locator("#appeal .cellmsg")).isVisible();
        holder.locator("[id='appeal:words']").fill("那天我在休息，有考勤记录");
        holder.locator("[id='appeal:send']").click();
        assertThat(holder.locator("#appeal")).hasCount(0);
        assertThat(Rows.number(
                        "SELECT COUNT(*) FROM certificate_appeal a JOIN certificate_change c ON c.id = a.change_id"
                                + " JOIN certificate q ON q.id = c.certificate_id WHERE q.serial = '" + given.serial()
                                + "'"))
                .isOne();
        assertAccessible(holder);
        shot(holder, "certificate-appealed");
    }

    private void evidenceIsForTheScopeAlone(Page manager, GivenCertificate given) {
        long change = Rows.number("SELECT c.id FROM certificate_change c JOIN certificate q ON q.id = c.certificate_id"
                + " WHERE q.serial = '" + given.serial() + "' AND c.file_type = 'application/pdf'");
        String file = address("/certificate-evidence/changes/" + change);
        var answer = manager.request().get(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.7 test");
        Page holder = openAs(HOLDER, View.PHONE, "/certification/wallet.xhtml");
        assertThat(holder.locator("a.ui-message.e", new Page.LocatorOptions().setHasText("被暂停"))
                        .first())
                .isVisible();
        assertThat(holder.request().get(file).status()).isEqualTo(403);
    }

    private static MimeMessage letter(String address, int number) throws InterruptedException {
        List<Mailboxes.Letter> letters = Mailboxes.of(address);
        for (int i = 0; i < 150 && letters.size() < number; i++) {
            Thread.sleep(200);
            letters = Mailboxes.of(address);
        }
        assertThat(letters).hasSize(number);
        return letters.get(number - 1).message();
    }

    private static String part(MimeMessage letter, int which) throws Exception {
        return (String) ((MimeMultipart) letter.getContent()).getBodyPart(which).getContent();
    }

    /** How many topics the holder does not want by mail. */
    private static long wanted() {
        return Rows.number("SELECT COUNT(*) FROM channel_choice c JOIN person p ON p.id = c.person_id WHERE p.phone = '"
                + HOLDER.phone() + "' AND c.channel = 'MAIL' AND NOT c.wanted");
    }
}
