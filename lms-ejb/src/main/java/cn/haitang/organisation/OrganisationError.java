package cn.haitang.organisation;

import cn.haitang.shared.ErrorCode;

/** What can go wrong with people, rights and sign-in. */
public enum OrganisationError implements ErrorCode {
    NAME_INVALID("organisation.name.invalid", 400),
    PHONE_INVALID("organisation.phone.invalid", 400),
    SIGN_IN_REFUSED("organisation.sign-in.refused", 401),
    SIGN_IN_PAUSED("organisation.sign-in.paused", 429),
    SIGN_IN_BUSY("organisation.sign-in.busy", 503),
    PASSWORD_WEAK("organisation.password.weak", 400),
    OLD_PASSWORD_WRONG("organisation.password.old-wrong", 403),
    PERSON_OFFICIAL("organisation.person.official", 403),
    /** A document that has expired verifies nobody. */
    DOCUMENT_EXPIRED("organisation.identity.document-expired", 400),
    PERSON_OUTSIDE_SCOPE("organisation.person.outside-scope", 403);

    private final String key;
    private final int status;

    OrganisationError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
