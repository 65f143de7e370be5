package cn.haitang.certification.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a receiver can ask for. */
public enum WebhookEvent {
    ISSUED,
    RENEWED,
    SUSPENDED,
    REINSTATED,
    REPLACED,
    REVOKED,
    VOIDED;

    /** As it stands in the message: {@code certificate.issued}. */
    public String text() {
        return "certificate." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<WebhookEvent> of(String text) {
        return Arrays.stream(values())
                .filter(event -> event.text().equals(text))
                .findFirst();
    }
}
