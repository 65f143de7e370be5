package cn.haitang.engagement.mail;

import cn.haitang.engagement.Wording.Written;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message as a letter: plain text and simple HTML that say the same, no pictures, nothing that is fetched when it is read. */
final class Letter extends MimeMessage {

    private final String id;

    /** @param id the same for each attempt, so that a letter that came twice is known as one */
    Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** @param link where the reader goes on; empty: nowhere */
    Letter write(String from, String to, Written words, String language, String link, Instant now)
            throws MessagingException {
        setFrom(new InternetAddress(from));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        setSubject(words.subject(), "UTF-8");
        setSentDate(Date.from(now));
        setHeader("Content-Language", language);
        setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(plain(words, link), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(words, language, link), "UTF-8", "html");
        setContent(new MimeMultipart("alternative", text, html));
        return this;
    }

    /** By one click in the mail program (RFC 8058). */
    Letter leaveBy(String address) throws MessagingException {
        setHeader("List-Unsubscribe", "<" + address + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return this;
    }

    static String plain(Written words, String link) {
        return Stream.of(words.lines().stream(), Stream.of(words.action() + link), Stream.of("-- \n" + words.why()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    static String html(Written words, String language, String link) {
        String lines = words.lines().stream()
                .map(line -> "<p>" + escaped(line) + "</p>")
                .collect(Collectors.joining("\n"));
        String go = link.isEmpty()
                ? ""
                : "<p><a href=\"" + escaped(link) + "\">"
                        + escaped(words.action().replaceAll("[:：]\\s*$", "")) + "</a></p>\n";
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(words.subject())
                + "</title></head>\n<body style=\"font:16px/1.6 sans-serif;color:#22252b;max-width:34em;margin:24px auto;padding:0 16px\">\n"
                + lines + "\n" + go + "<p style=\"font-size:13px;color:#5d6470\">" + escaped(words.why())
                + "</p>\n</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
