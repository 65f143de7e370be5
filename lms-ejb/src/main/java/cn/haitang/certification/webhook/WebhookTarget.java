package cn.haitang.certification.webhook;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Guards what webhooks are sent to, when one is entered and again at each attempt: a name may lead elsewhere by then. */
@ApplicationScoped
class WebhookTarget {

    private static final int LONGEST = 500;

    @Inject
    private WebhookSettings settings;

    /** An address that was looked up and may be used; the connection goes to it and not to what the name says a moment later. */
    record Resolved(URI url, InetAddress address) {}

    /** @throws DomainException not an address, not https, unknown, or inside */
    Resolved resolve(String text) {
        URI url = parsed(text);
        String host = url.getHost();
        boolean allowed = settings.mayBePrivate(host);
        if (!url.getScheme().equals("https") && !(allowed && url.getScheme().equals("http"))) {
            throw new DomainException(WebhookError.URL_INVALID);
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            if (!allowed && !Arrays.stream(found).allMatch(PublicAddress::is)) {
                throw new DomainException(WebhookError.PRIVATE, host);
            }
            return new Resolved(url, found[0]);
        } catch (UnknownHostException unknown) {
            throw new DomainException(WebhookError.HOST_UNKNOWN, host);
        }
    }

    private static URI parsed(String text) {
        try {
            URI url = URI.create(text.strip());
            if (text.length() <= LONGEST
                    && url.getHost() != null
                    && url.getScheme() != null
                    && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw new DomainException(WebhookError.URL_INVALID);
    }
}
