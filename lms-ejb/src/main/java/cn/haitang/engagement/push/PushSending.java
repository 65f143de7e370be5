package cn.haitang.engagement.push;

import cn.haitang.certification.NoticeQueries;
import cn.haitang.certification.NoticeQueries.Notice;
import cn.haitang.engagement.Channel;
import cn.haitang.engagement.MessageOutbox.Due;
import cn.haitang.engagement.Sending;
import cn.haitang.engagement.Wording;
import cn.haitang.shared.SharedSettings;
import cn.haitang.shared.outside.OutsideAddress;
import cn.haitang.shared.outside.OutsidePost;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends messages to browsers: what a closed phone shows is the subject and one sentence, without a name or a number. */
@Dependent
class PushSending implements Sending {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEPT_SECONDS = "259200"; // by the push service, while the phone is off

    @Inject
    private PushDevices devices;

    @Inject
    private PushIdentity identity;

    @Inject
    private PushSettings settings;

    @Inject
    private Clock clock;

    @Inject
    private NoticeQueries notices;

    @Inject
    private Wording wording;

    @Inject
    private SharedSettings shared;

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Outcome send(Due due) throws GeneralSecurityException, IOException {
        PushDevices.Device device = devices.find(due.device(), due.person()).orElse(null);
        Notice notice = due.notice() == null
                ? null
                : notices.find(due.notice()).filter(one -> !one.moot()).orElse(null);
        if (device == null || notice == null) {
            return Outcome.dropped(device == null ? "no device" : "not needed");
        }
        try {
            int status = post(device, wording.notice(notice, device.language()));
            return outcome(status, due.device());
        } catch (OutsideAddress.Refused refused) {
            devices.gone(due.device());
            return Outcome.never(refused.fault().name());
        }
    }

    private int post(PushDevices.Device device, Wording.Written words)
            throws GeneralSecurityException, IOException, OutsideAddress.Refused {
        OutsideAddress to = OutsideAddress.of(device.endpoint(), PushService.LONGEST, settings::mayBePrivate);
        byte[] text = JSON.writeValueAsBytes(
                Map.of("title", words.subject(), "body", words.lines().get(1), "page", "certification/wallet.xhtml"));
        PushIdentity.Identity own = identity.get();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Content-Encoding", "aes128gcm");
        headers.put("TTL", KEPT_SECONDS);
        headers.put("Urgency", "normal");
        headers.put(
                "Authorization",
                Vapid.header(to.url(), shared.publicUrl(), own.publicKey(), own.key(), clock.instant()));
        return OutsidePost.send(
                to,
                headers,
                PushEncryption.encrypt(
                        text,
                        Base64.getUrlDecoder().decode(device.publicKey()),
                        Base64.getUrlDecoder().decode(device.auth())));
    }

    private Outcome outcome(int status, long device) throws IOException {
        if (status >= 200 && status < 300) {
            return Outcome.sent(String.valueOf(status));
        }
        if (status == 404 || status == 410) {
            devices.gone(device);
            return Outcome.never(String.valueOf(status));
        }
        if (status == 429 || status >= 500) {
            throw new IOException("push service: " + status);
        }
        return Outcome.never(String.valueOf(status));
    }
}
