package cn.haitang.web.certification;

import cn.haitang.certification.CertificationSettings;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps public checks from being used to guess numbers: so many checks and so many misses per address and minute. Kept in
 * memory for the running minute only; no address is stored.
 */
@ApplicationScoped
public class CheckThrottle {

    private static final long MINUTE = 60_000;

    private final Map<String, Integer> checks = new HashMap<>();
    private final Map<String, Integer> misses = new HashMap<>();
    private long minute;

    @Inject
    private Clock clock;

    @Inject
    private CertificationSettings settings;

    /** Counts a check. @throws DomainException {@code shared.too-many} when this address asked too much in this minute */
    public synchronized void enter(String address) {
        forgetOldMinutes();
        if (checks.merge(address, 1, Integer::sum) > settings.checksPerMinute()
                || misses.getOrDefault(address, 0) >= settings.missesPerMinute()) {
            throw new DomainException(SharedError.TOO_MANY);
        }
    }

    /** The number was unknown. */
    public synchronized void missed(String address) {
        forgetOldMinutes();
        misses.merge(address, 1, Integer::sum);
    }

    private void forgetOldMinutes() {
        long now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            checks.clear();
            misses.clear();
        }
    }
}
