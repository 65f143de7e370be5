package cn.haitang.certification;

import cn.haitang.certification.signing.Cbor;
import cn.haitang.certification.signing.Cose;
import cn.haitang.certification.signing.KeyRing;
import cn.haitang.certification.signing.KeyUse;
import cn.haitang.certification.signing.SigningKey;
import cn.haitang.organisation.PersonName;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a QR code says: the address of the public check and, behind {@code #}, the issuer's signed word for who checks without a
 * network (docs/adr/0047). Browsers don't send what stands behind {@code #}. The word is a COSE_Sign1 of CWT claims (RFC 8392): 4 last
 * second, 6 issue, 7 public id, and as private claim the serial, the masked name, the title and the number in the status lists;
 * written in decimal digits, which a QR code packs three to ten bits.
 */
@ApplicationScoped
class CheckCode {

    static final int PRIVATE = -65537;
    private static final int LONGEST_TITLE = 24;
    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int ID = 7;

    @Inject
    private KeyRing keys;

    @Inject
    private IssuerIdentity issuer;

    @Inject
    private SharedSettings settings;

    @Inject
    private KeyRegister register;

    /** Keys that this node knows to be in the register. */
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    /** @param number the certificate's own, which is also its place in the status lists */
    String of(CertificateView view, long number) {
        String address = issuer.certificateAddress(view.publicId());
        return keys.find(KeyUse.CHECK)
                .map(key -> address + "#" + digits(view, number, settings.zone(), registered(key)))
                .orElse(address);
    }

    private SigningKey registered(SigningKey key) {
        if (!registered.contains(key.id())) {
            register.remember(key);
            registered.add(key.id());
        }
        return key;
    }

    static String digits(CertificateView view, long number, ZoneId zone, SigningKey key) {
        byte[] signed = Cose.sign(claims(view, number, zone), key);
        byte[] marked = new byte[signed.length + 1];
        marked[0] = 1;
        System.arraycopy(signed, 0, marked, 1, signed.length);
        return new BigInteger(marked).toString();
    }

    private static byte[] claims(CertificateView view, long number, ZoneId zone) {
        LocalDate until = view.validUntil();
        LocalDate from = view.issuedOn() == null ? LocalDate.EPOCH : view.issuedOn();
        Cbor claims = new Cbor().map(until == null ? 3 : 4);
        if (until != null) {
            claims.number(EXPIRES).number(until.plusDays(1).atStartOfDay(zone).toEpochSecond() - 1);
        }
        return claims.number(ISSUED)
                .number(from.atStartOfDay(zone).toEpochSecond())
                .number(ID)
                .bytes(HexFormat.of().parseHex(view.publicId()))
                .number(PRIVATE)
                .array(4)
                .text(view.serial())
                .text(PersonName.masked(view.holderName()))
                .text(shortened(view.title().zh()))
                .number(number)
                .done();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
