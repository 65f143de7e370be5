package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import java.text.Normalizer;

/** A phone number as digits: spaces, dashes and full-width digits are understood, +86 is dropped, 6–15 digits remain. */
public record PhoneNumber(String value) {

    public PhoneNumber {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s()\\-]", "");
        value = value.replaceFirst("^(\\+|00)86", "").replaceFirst("^\\+", "");
        if (!value.matches("[0-9]{6,15}")) {
            throw new DomainException(OrganisationError.PHONE_INVALID);
        }
    }

    /** 138****0001: enough to tell two people apart in a list, not enough to call. */
    public static String masked(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
