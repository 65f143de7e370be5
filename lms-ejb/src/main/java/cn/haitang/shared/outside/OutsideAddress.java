package cn.haitang.shared.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * An address that was looked up and may be used; the connection goes to it and not to what the name says a moment later. Look it up
 * when it is entered and again at each attempt: a name may lead elsewhere by then.
 */
public record OutsideAddress(URI url, InetAddress address) {

    /** Why an address may not be used. */
    public enum Fault {
        /** Not an address, or not https. */
        FORM,
        UNKNOWN,
        /** It leads inside the own network. */
        INSIDE
    }

    /** Says which fault it was, and the host where there is one. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
        private final Fault fault;
        private final String host;

        Refused(Fault fault, String host) {
            super(fault.name());
            this.fault = fault;
            this.host = host;
        }

        public Fault fault() {
            return fault;
        }

        public String host() {
            return host;
        }
    }

    /** @param mayBePrivate hosts that may lie inside, and be reached by plain http */
    public static OutsideAddress of(String text, int longest, Predicate<String> mayBePrivate) throws Refused {
        URI url = parsed(text, longest);
        String host = url.getHost();
        boolean allowed = mayBePrivate.test(host);
        if (!url.getScheme().equals("https") && !(allowed && url.getScheme().equals("http"))) {
            throw new Refused(Fault.FORM, host);
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            if (!allowed && !Arrays.stream(found).allMatch(PublicAddress::is)) {
                throw new Refused(Fault.INSIDE, host);
            }
            return new OutsideAddress(url, found[0]);
        } catch (UnknownHostException unknown) {
            throw new Refused(Fault.UNKNOWN, host);
        }
    }

    private static URI parsed(String text, int longest) throws Refused {
        try {
            URI url = URI.create(text.strip());
            if (text.length() <= longest
                    && url.getHost() != null
                    && url.getScheme() != null
                    && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw new Refused(Fault.FORM, "");
    }
}
