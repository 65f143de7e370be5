package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;

/** Changing and resetting passwords. Hashing runs outside the transaction: it is slow on purpose. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordService {

    /** Without letters and digits that are mistaken for each other when read out. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Credentials credentials;

    @Inject
    private Passwords passwords;

    @Inject
    private OrganisationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private OrganisationSettings settings;

    /** @throws DomainException refused when the old password is wrong (counted like a sign-in), weak when the new one is short */
    public void change(String oldPassword, String newPassword) {
        String account = "change:" + current.id();
        throttle.check(account);
        String hash = credentials.hashOf(current.id()).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        if (!passwords.matches(oldPassword, hash)) {
            throttle.failed(account, settings.failuresPerAccount());
            throw new DomainException(OrganisationError.OLD_PASSWORD_WRONG);
        }
        credentials.set(current.id(), passwords.hash(newPassword));
    }

    /** A new random password for a person in the manager's scope, to be told once. */
    @RolesAllowed(Roles.MANAGER)
    public String reset(long personId) {
        access.mustCover(personId, Roles.MANAGER);
        access.mustNotBeOfficial(personId);
        String password = random();
        credentials.set(personId, passwords.hash(password));
        return password;
    }

    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
