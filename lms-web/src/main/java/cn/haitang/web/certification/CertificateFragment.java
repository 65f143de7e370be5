package cn.haitang.web.certification;

import cn.haitang.certification.CertificateText;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.TemplateView;
import cn.haitang.shared.SharedSettings;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the tags around a certificate need beside its view: {@code #{fragment.text(view)}}. */
@Named("fragment")
@RequestScoped
public class CertificateFragment {

    @Inject
    private SharedSettings settings;

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Clock clock;

    /** The sentences, as this version of its template says them. */
    public CertificateText text(CertificateView view, TemplateView look) {
        return CertificateText.of(view, look.design());
    }

    /** Where a QR code leads to, as it is printed: without scheme and id. */
    public String getAddress() {
        return settings.publicUrl().replaceFirst("^https?://", "") + "/v";
    }

    public String link(String publicId) {
        return settings.publicUrl() + "/v/" + publicId;
    }

    /** One word, or how many days are left: 有效, 28 天后到期, 已过期, 已撤销. */
    public String state(CertificateView view) {
        LocalDate until = view.validUntil();
        String key = "certification.state." + view.validity();
        long days = until == null
                ? 0
                : LocalDate.ofInstant(clock.instant(), settings.zone()).until(until, ChronoUnit.DAYS);
        return texts.of(key, days);
    }

    /** Why it is not good today, and since when; empty when it is. */
    public String why(CertificateView view) {
        var standing = view.standing();
        String key = "certification.why." + view.validity();
        return switch (view.validity()) {
            case VALID, EXPIRES_SOON -> "";
            case EXPIRED -> texts.of(key, formats.day(view.validUntil()));
            case SUSPENDED ->
                standing.suspendedUntil() == null
                        ? texts.of(
                                key, formats.time(standing.suspendedAt()), String.valueOf(standing.suspensionReason()))
                        : texts.of(
                                "certification.why.SUSPENDED.until",
                                formats.time(standing.suspendedAt()),
                                formats.day(standing.suspendedUntil()),
                                String.valueOf(standing.suspensionReason()));
            case REVOKED, VOIDED ->
                texts.of(key, formats.time(standing.revokedAt()), String.valueOf(standing.revocationReason()));
            case REPLACED -> texts.of(key, formats.time(standing.replacedAt()));
        };
    }

    /** Class of the tag: t-ok, t-warn, t-bad. */
    public String tone(CertificateView view) {
        return switch (view.validity()) {
            case VALID -> "t-ok";
            case EXPIRES_SOON, EXPIRED -> "t-warn";
            case SUSPENDED, REVOKED, VOIDED, REPLACED -> "t-bad";
        };
    }

    public String icon(CertificateView view) {
        return switch (view.validity()) {
            case VALID -> "pi-check";
            case EXPIRES_SOON, EXPIRED -> "pi-clock";
            case SUSPENDED -> "pi-ban";
            case REVOKED, VOIDED -> "pi-times";
            case REPLACED -> "pi-refresh";
        };
    }
}
