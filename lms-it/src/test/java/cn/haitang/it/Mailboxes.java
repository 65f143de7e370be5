package cn.haitang.it;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real mail server for the system under test. Nobody lives at {@code gone@…}; at {@code busy@…} it says twice: later. */
public final class Mailboxes {

    private static final int READY_MS = 20_000;
    private static final AtomicInteger BUSY = new AtomicInteger();
    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();
    private static @Nullable SmtpServer server;

    /** A letter as it came in. */
    public record Letter(String to, MimeMessage message) {}

    private Mailboxes() {}

    /** Its port. */
    static int open() {
        SmtpServer opened = new SmtpServer(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Keeping());
        opened.startService();
        try {
            if (!opened.waitTillRunning(READY_MS)) {
                throw new IllegalStateException("no mail server");
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        server = opened;
        return opened.getPort();
    }

    static void close() {
        if (server != null) {
            server.stopService();
        }
    }

    public static List<Letter> of(String address) {
        return LETTERS.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    private static final class Keeping extends Managers {

        private final SmtpManager manager = new SmtpManager(super.getImapHostManager(), super.getUserManager()) {
            @Override
            public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                if (recipient.getEmail().startsWith("gone@")) {
                    return "550 5.1.1 nobody of this name";
                }
                boolean busy = recipient.getEmail().startsWith("busy@") && BUSY.getAndIncrement() < 2;
                return busy ? "451 4.3.2 later" : null;
            }

            @Override
            public synchronized void send(SmtpState state) {
                MovingMessage message = state.getMessage();
                message.getToAddresses().forEach(to -> LETTERS.add(new Letter(to.getEmail(), message.getMessage())));
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }
    }
}
