package cn.haitang.it.container;

import cn.haitang.learning.Download.LogEntry;
import cn.haitang.learning.OfflineService;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The log of a download as a phone writes it, at 1.00 ×. */
final class SealedLog {

    private final OfflineService.Begun begun;
    private int n;
    private String last = "";

    SealedLog(OfflineService.Begun begun) {
        this.begun = begun;
    }

    /** The next entry. */
    LogEntry watched(long from, long to) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(begun.key(), "HmacSHA256"));
        String text = begun.download() + "|" + ++n + "|" + from + "|" + to + "|1.00|" + last;
        last = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return new LogEntry(n, from, to, "1.00", last);
    }
}
