package cn.haitang.certification.webhook;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.outside.OutsideAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Guards what webhooks are sent to, when one is entered and again at each attempt. */
@ApplicationScoped
class WebhookTarget {

    private static final int LONGEST = 500;

    @Inject
    private WebhookSettings settings;

    /** @throws DomainException not an address, not https, unknown, or inside */
    OutsideAddress resolve(String text) {
        try {
            return OutsideAddress.of(text, LONGEST, settings::mayBePrivate);
        } catch (OutsideAddress.Refused refused) {
            throw switch (refused.fault()) {
                case FORM -> new DomainException(WebhookError.URL_INVALID);
                case UNKNOWN -> new DomainException(WebhookError.HOST_UNKNOWN, refused.host());
                case INSIDE -> new DomainException(WebhookError.PRIVATE, refused.host());
            };
        }
    }
}
