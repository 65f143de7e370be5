package cn.haitang.engagement.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that takes our letters. Without a host there is no e-mail, and the pages say so. */
@ApplicationScoped
public class MailSettings {

    private static final String TIMEOUT_MS = "15000";

    @Inject
    @ConfigProperty(name = "haitang.engagement.smtp-host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "haitang.engagement.smtp-port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "haitang.engagement.smtp-security", defaultValue = "starttls")
    String security;

    @Inject
    @ConfigProperty(name = "haitang.engagement.smtp-user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "haitang.engagement.smtp-password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "haitang.engagement.mail-from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "haitang.engagement.mail-code-minutes", defaultValue = "15")
    int codeMinutes;

    /** {@code haitang.engagement.smtp-host} is set. Default: it is not, and no e-mail is sent. */
    public boolean on() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    String host() {
        return host.orElse("");
    }

    /** {@code haitang.engagement.smtp-user}: who signs in at the server. Default: nobody does. */
    String user() {
        return user.orElse("");
    }

    /** {@code haitang.engagement.smtp-password}: give it as HAITANG_ENGAGEMENT_SMTP_PASSWORD in the environment. */
    String password() {
        return password.orElse("");
    }

    /** {@code haitang.engagement.mail-from}: the sender. Default: no-reply@ and the server's name. */
    String from() {
        return from.filter(address -> !address.isBlank()).orElse("no-reply@" + host());
    }

    /** {@code haitang.engagement.mail-code-minutes}: how long a code confirms an address. Default 15. */
    int codeMinutes() {
        return codeMinutes;
    }

    /**
     * {@code haitang.engagement.smtp-port}, default 587; {@code haitang.engagement.smtp-security}: {@code starttls}, which is
     * required then (default), {@code tls} from the first byte, or {@code none} for a server on this machine. The server's
     * certificate must name it.
     */
    Properties session() {
        Properties session = new Properties();
        session.put("mail.smtp.host", host());
        session.put("mail.smtp.port", String.valueOf(port));
        session.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
        session.put("mail.smtp.timeout", TIMEOUT_MS);
        session.put("mail.smtp.writetimeout", TIMEOUT_MS);
        session.put("mail.smtp.auth", String.valueOf(!user().isEmpty()));
        session.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        session.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        session.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        session.put("mail.smtp.ssl.checkserveridentity", String.valueOf(!security.equals("none")));
        return session;
    }
}
