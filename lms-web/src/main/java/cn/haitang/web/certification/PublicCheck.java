package cn.haitang.web.certification;

import cn.haitang.certification.VerificationQueries;
import cn.haitang.certification.VerificationQueries.Verification;
import cn.haitang.shared.DomainException;
import cn.haitang.web.security.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A public check by QR code or by number, for page and machine alike: throttled per address. */
@ApplicationScoped
public class PublicCheck {

    private static final int LONGEST = 64;

    @Inject
    private VerificationQueries verifications;

    @Inject
    private CheckThrottle throttle;

    @Inject
    private ClientAddress client;

    /**
     * Empty when there is no such certificate.
     *
     * @param asked public id or serial number
     * @throws DomainException too many checks from this address
     */
    public Optional<Verification> of(String asked) {
        String address = CheckThrottle.source(client.value());
        throttle.enter(address);
        String id = asked.strip();
        Optional<Verification> found = id.length() > LONGEST
                ? Optional.empty()
                : id.matches("[0-9a-f]{32}") ? verifications.byPublicId(id) : verifications.bySerial(id);
        if (found.isEmpty()) {
            throttle.missed(address);
        }
        return found;
    }
}
