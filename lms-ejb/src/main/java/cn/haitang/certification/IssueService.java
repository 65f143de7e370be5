package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues certificates to a selection of people; each person stands and falls alone. */
@Stateless
@RolesAllowed(Roles.MANAGER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssueService {

    static final int MOST_AT_ONCE = 500;

    /**
     * What became of one person.
     *
     * @param holderName empty when the person is outside the scope
     * @param serial null when nothing was issued; then {@code refusal} says why
     * @param parts values for the sentence of the refusal
     */
    public record Result(
            long enrolmentId,
            String holderName,
            @Nullable String serial,
            @Nullable String publicId,
            @Nullable ErrorCode refusal,
            List<Object> parts) {

        public boolean issued() {
            return serial != null;
        }
    }

    @Inject
    private CandidateReader reader;

    @Inject
    private CurrentPerson current;

    @Inject
    private SerialNumbers serials;

    @Inject
    private CertificateIssuer issuer;

    @Inject
    private IssueCheck check;

    @Inject
    private SealReadiness sealing;

    /**
     * Issues to each of these enrolments that is inside the acting manager's scope and eligible at this moment.
     *
     * @return one result per enrolment, in the order given
     * @throws DomainException more than 500 at once, or nothing can be drawn and signed now: then nothing at all was issued
     */
    public List<Result> issue(long typeId, List<Long> enrolmentIds) {
        Set<Long> wanted = new LinkedHashSet<>(enrolmentIds);
        if (wanted.size() > MOST_AT_ONCE) {
            throw new DomainException(CertificationError.TOO_MANY_AT_ONCE, MOST_AT_ONCE);
        }
        sealing.mustBeReady(typeId);
        LocalDate today = current.today();
        check.mustNotNeedSecond(typeId, today);
        String inScope = IssueRight.of(current.id(), today);
        Map<Long, Candidate> candidates = reader.ofType(today, wanted, typeId, inScope).stream()
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        candidates.values().stream()
                .map(candidate -> candidate.type().issuerCode())
                .distinct()
                .forEach(code -> serials.prepare(code, today.getYear()));
        List<Result> results = new ArrayList<>();
        wanted.forEach(id -> results.add(issueOne(id, candidates.get(id), today)));
        return results;
    }

    private Result issueOne(long enrolmentId, @Nullable Candidate candidate, LocalDate today) {
        if (candidate == null) {
            return new Result(enrolmentId, "", null, null, CertificationError.OUTSIDE_SCOPE, List.of());
        }
        try {
            check.mayBeIssued(candidate);
            CertificateIssuer.Order order = new CertificateIssuer.Order(
                    candidate.type().id(),
                    enrolmentId,
                    candidate.type().issuerCode(),
                    today,
                    current.id(),
                    IssueRight.of(current.id(), today),
                    null);
            CertificateIssuer.Issued issued = Retries.onConflict(() -> issuer.issue(order));
            return new Result(enrolmentId, candidate.name(), issued.serial(), issued.publicId(), null, List.of());
        } catch (DomainException refused) {
            return new Result(enrolmentId, candidate.name(), null, null, refused.code(), refused.arguments());
        } catch (EJBException conflict) {
            Retries.mustBeConflict(conflict);
            return new Result(enrolmentId, candidate.name(), null, null, CertificationError.BUSY, List.of());
        }
    }
}
