package cn.haitang.engagement.mail;

import cn.haitang.engagement.Wording.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Optional;

/** Hands a letter to the mail server. */
@ApplicationScoped
class Postman {

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /**
     * @param number of the message: the letter's own id is made from it
     * @param link where the reader goes on; empty: nowhere
     * @param leave address by which the reader gets no more of it
     */
    record Letterhead(long number, String to, String language, String link, Optional<String> leave) {}

    int codeMinutes() {
        return settings.codeMinutes();
    }

    /**
     * Whether the server took it. Not, when it refused the recipient for good (5xx at RCPT TO).
     *
     * @throws MessagingException anything else: no connection, wrong password, refused for now
     */
    boolean post(Letterhead head, Written words) throws MessagingException {
        Session session = Session.getInstance(settings.session());
        String domain =
                settings.from().substring(settings.from().indexOf('@') + 1).replaceAll("[>\\s]", "");
        Letter letter = new Letter(session, "<message-" + head.number() + "@" + domain + ">")
                .write(settings.from(), head.to(), words, head.language(), head.link(), clock.instant());
        if (head.leave().isPresent()) {
            letter.leaveBy(head.leave().get());
        }
        letter.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.host(), settings.user(), settings.password());
            }
            transport.sendMessage(letter, letter.getAllRecipients());
            return true;
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                return false;
            }
            throw refused;
        }
    }
}
