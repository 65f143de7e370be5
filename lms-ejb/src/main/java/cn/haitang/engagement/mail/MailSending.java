package cn.haitang.engagement.mail;

import cn.haitang.certification.NoticeQueries;
import cn.haitang.certification.NoticeQueries.Notice;
import cn.haitang.engagement.Channel;
import cn.haitang.engagement.EngagementSettings;
import cn.haitang.engagement.MessageOutbox.Due;
import cn.haitang.engagement.Sending;
import cn.haitang.engagement.Wording;
import cn.haitang.engagement.mail.MailAddressRows.Recipient;
import cn.haitang.shared.vault.Vault;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;

/** Sends messages as letters: the confirmed address gets news and reminders, the one that was asked for its code. */
@Dependent
class MailSending implements Sending {

    @Inject
    private MailAddressRows rows;

    @Inject
    private NoticeQueries notices;

    @Inject
    private Wording wording;

    @Inject
    private Postman postman;

    @Inject
    private Vault vault;

    @Inject
    private EngagementSettings settings;

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Outcome send(Due due) throws MessagingException {
        Recipient to = rows.recipient(due.person()).orElse(null);
        if (to == null) {
            return Outcome.dropped("no address");
        }
        return due.notice() == null ? code(due, to) : notice(due, due.notice(), to);
    }

    private Outcome code(Due due, Recipient to) throws MessagingException {
        String sealed = to.code();
        String asked = to.asked();
        if (sealed == null || asked == null) {
            return Outcome.dropped("too late");
        }
        String code = vault.open(sealed, MailAddressService.CODE + due.person());
        return postman.post(
                        new Postman.Letterhead(due.id(), asked, to.language(), "", Optional.empty()),
                        wording.code(code, postman.codeMinutes(), to.language()))
                ? Outcome.sent("250")
                : Outcome.never("refused");
    }

    private Outcome notice(Due due, long id, Recipient to) throws MessagingException {
        String address = to.address();
        Notice notice = notices.find(id).filter(one -> !one.moot()).orElse(null);
        if (address == null || to.failing() || notice == null) {
            return Outcome.dropped(notice == null ? "not needed" : "no address");
        }
        boolean taken = postman.post(
                new Postman.Letterhead(
                        due.id(),
                        address,
                        to.language(),
                        settings.wallet(),
                        Optional.of(settings.leave(to.leaveToken()))),
                wording.notice(notice, to.language()));
        if (!taken) {
            rows.failing(due.person(), address);
        }
        return taken ? Outcome.sent("250") : Outcome.never("refused");
    }
}
