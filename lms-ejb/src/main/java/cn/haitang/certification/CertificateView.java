package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with everything that is printed on it or said about it. Also a draft for the preview at the desk: then
 * serial, public id and dates are empty.
 *
 * @param validUntil the last good day; null: does not expire
 * @param score best exam score of 100; null: the rule asks for no exam
 */
public record CertificateView(
        String publicId,
        String serial,
        String holderName,
        Bilingual title,
        Bilingual statement,
        Bilingual industry,
        Bilingual issuer,
        LocalDate studiedFrom,
        LocalDate studiedTo,
        BigDecimal hours,
        @Nullable Integer score,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        Standing standing,
        Chain chain,
        Validity validity)
        implements Serializable {

    /** The ones before and after it: renewed, or replaced by a corrected one. */
    public record Chain(@Nullable Link before, @Nullable Link after) implements Serializable {
        static final Chain ALONE = new Chain(null, null);
    }

    /** @param correction whether the later one corrects the earlier; else it renews it */
    public record Link(String publicId, String serial, boolean correction) implements Serializable {}

    public @Nullable Instant revokedAt() {
        return standing.revokedAt();
    }

    public @Nullable String revocationReason() {
        return standing.revocationReason();
    }
}
