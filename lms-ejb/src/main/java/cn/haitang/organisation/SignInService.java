package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Sign-in by phone number and password. Never tells whether an account exists. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private OrganisationSettings settings;

    /**
     * Checks the password.
     *
     * @param address where the request came from, for the throttle
     * @throws DomainException refused (one sentence for a wrong phone and a wrong password), paused, or busy
     */
    public SignedIn signIn(String phone, String password, String address) {
        String account = "account:" + new PhoneNumber(phone).value();
        throttle.check(account);
        throttle.check("address:" + address);
        Optional<Credentials.Found> found = credentials.byPhone(new PhoneNumber(phone));
        if (found.isEmpty()) {
            passwords.pretendToCheck(password);
        }
        if (found.filter(f -> passwords.matches(password, f.hash())).isEmpty()) {
            throttle.failed(account, settings.failuresPerAccount());
            throttle.failed("address:" + address, settings.failuresPerAddress());
            throw new DomainException(OrganisationError.SIGN_IN_REFUSED);
        }
        throttle.succeeded(account);
        return credentials.signedIn(found.get().personId()).orElseThrow();
    }

    /** Name, language and roles as they are now; empty when the person is gone. */
    public Optional<SignedIn> refresh(long personId) {
        return credentials.signedIn(personId);
    }
}
