package cn.haitang.engagement.mail;

import cn.haitang.engagement.EngagementError;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.organisation.SignInThrottle;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.vault.Vault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.OptionalInt;

/**
 * A person gives an own address and confirms it by the code that was sent to it. Until then the one before stays in use. Whether
 * somebody else uses the address is neither asked nor told: whoever reads its letters may use it.
 */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class MailAddressService {

    static final String CODE = "mail_address.code/";
    private static final int CODES = 1_000_000;
    private static final int CODES_BEFORE_A_PAUSE = 5;

    @Inject
    private MailAddressRows rows;

    @Inject
    private CurrentPerson current;

    @Inject
    private MailSettings settings;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Vault vault;

    /** Sends a code to the address; the code before is void. @throws DomainException not an address, no mail, or too many codes */
    public void ask(String given) {
        if (!settings.on()) {
            throw new DomainException(EngagementError.MAIL_OFF);
        }
        MailAddress address = MailAddress.of(given);
        slowDown("mail-code/" + current.id());
        slowDown("mail-code/" + address.value());
        String code = String.format("%06d", new SecureRandom().nextInt(CODES));
        rows.ask(current.id(), address, vault.seal(code, CODE + current.id()), settings.codeMinutes());
    }

    /**
     * A wrong code is counted even though the call fails: the answer says whether it was right.
     *
     * @return how many tries are left; empty: it was right, and the address is confirmed
     * @throws DomainException {@link EngagementError#CODE_OVER}: another code has to be asked for
     */
    public OptionalInt confirm(String given) {
        String sealed = rows.openCode(current.id()).orElseThrow(() -> new DomainException(EngagementError.CODE_OVER));
        if (vault.open(sealed, CODE + current.id()).equals(given.replaceAll("\\s", ""))) {
            rows.confirmed(current.id());
            return OptionalInt.empty();
        }
        return OptionalInt.of(rows.wrong(current.id()));
    }

    /** No address any more, and no code that could bring one back. */
    public void remove() {
        rows.remove(current.id());
    }

    private void slowDown(String subject) {
        try {
            throttle.check(subject);
        } catch (DomainException paused) {
            throw new DomainException(
                    EngagementError.TOO_MANY_CODES, paused.arguments().toArray());
        }
        throttle.failed(subject, CODES_BEFORE_A_PAUSE);
    }
}
