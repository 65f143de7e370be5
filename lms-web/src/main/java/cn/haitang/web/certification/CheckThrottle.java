package cn.haitang.web.certification;

import cn.haitang.certification.CertificationSettings;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntSupplier;

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

    private final Clock clock;
    private final IntSupplier mostChecks;
    private final IntSupplier mostMisses;

    /** For the proxy of the container. */
    protected CheckThrottle() {
        this(Clock.systemUTC(), () -> 0, () -> 0);
    }

    @Inject
    public CheckThrottle(Clock clock, CertificationSettings settings) {
        this(clock, settings::checksPerMinute, settings::missesPerMinute);
    }

    CheckThrottle(Clock clock, IntSupplier mostChecks, IntSupplier mostMisses) {
        this.clock = clock;
        this.mostChecks = mostChecks;
        this.mostMisses = mostMisses;
    }

    /** One source per IPv4 address and per /64 of IPv6, which is what one line of a provider has to itself. */
    static String source(String address) {
        String[] groups = address.split(":", -1);
        if (groups.length < 3) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** Counts a check. @throws DomainException {@code shared.too-many} when this address asked too much in this minute */
    public synchronized void enter(String address) {
        forgetOldMinutes();
        if (checks.merge(address, 1, Integer::sum) > mostChecks.getAsInt()
                || misses.getOrDefault(address, 0) >= mostMisses.getAsInt()) {
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
