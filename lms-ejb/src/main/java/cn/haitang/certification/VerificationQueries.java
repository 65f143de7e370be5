package cn.haitang.certification;

import cn.haitang.organisation.PersonName;
import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is this certificate good today? For anybody; says no more about the holder than the check needs. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VerificationQueries {

    /**
     * The answer to a check.
     *
     * @param holder masked: 周*明
     * @param passedExam whether an exam belongs to it; the score stays with the holder
     * @param validUntil the last good day; null: does not expire
     * @param revokedAt and {@code revocationReason}: null unless revoked
     * @param standing suspended since when and until when, replaced when
     * @param checkedAt time of this check
     */
    public record Verification(
            Validity validity,
            String publicId,
            String serial,
            String holder,
            Bilingual title,
            Bilingual industry,
            Bilingual issuer,
            BigDecimal hours,
            boolean passedExam,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable Instant revokedAt,
            @Nullable String revocationReason,
            Standing standing,
            Instant checkedAt) {}

    @Inject
    private CertificateReader reader;

    @Inject
    private VerificationCounter counter;

    @Inject
    private Clock clock;

    /** @param publicId the 32 hex digits of the QR code; anything else finds nothing */
    public Optional<Verification> byPublicId(String publicId) {
        return checked(reader.byPublicId(publicId).stream());
    }

    /** @param typed a serial number as somebody typed it */
    public Optional<Verification> bySerial(String typed) {
        return checked(reader.read("q.serial = ?", Serial.normalised(typed)).stream());
    }

    private Optional<Verification> checked(Stream<CertificateView> found) {
        Optional<Verification> answer = found.map(this::answer).findFirst();
        answer.ifPresent(verification -> counter.count(verification.publicId()));
        return answer;
    }

    private Verification answer(CertificateView view) {
        return new Verification(
                view.validity(),
                view.publicId(),
                view.serial(),
                PersonName.masked(view.holderName()),
                view.title(),
                view.industry(),
                view.issuer(),
                view.hours(),
                view.score() != null,
                view.issuedOn(),
                view.validUntil(),
                view.revokedAt(),
                view.revocationReason(),
                view.standing(),
                clock.instant());
    }
}
