package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is still missing for the own certificates. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EligibilityQueries {

    /**
     * How far somebody is, and what was read on the way.
     *
     * @param examSlug the exam that the certificate asks for; null: none
     * @param attemptsLeft how often it may still be begun; null without one
     */
    public record Standing(
            Eligibility eligibility,
            @Nullable String examSlug,
            @Nullable Integer attemptsLeft) {}

    @Inject
    private CandidateReader reader;

    @Inject
    private OwnCandidate own;

    @Inject
    private CurrentPerson current;

    /** Empty when the camp leads to no certificate, or the enrolment isn't the own one. */
    public Optional<Eligibility> mine(long enrolmentId) {
        return mine(List.of(enrolmentId)).values().stream().findFirst();
    }

    /** Like {@link #mine(long)}, for a page that shows the exam beside it. @param campId of the enrolment */
    public Optional<Standing> standing(long enrolmentId, long campId) {
        return own.of(enrolmentId, campId).stream()
                .findFirst()
                .map(c ->
                        new Standing(c.eligibility(), c.examSlug(), c.evidence().attemptsLeft()));
    }

    /** By enrolment, in one statement; enrolments of others and camps without a certificate are left out. */
    public Map<Long, Eligibility> mine(Collection<Long> enrolmentIds) {
        Map<Long, Eligibility> found = new LinkedHashMap<>();
        reader.ofEnrolments(current.today(), enrolmentIds, "e.person_id = " + current.id())
                .forEach(candidate -> found.putIfAbsent(candidate.id(), candidate.eligibility()));
        return found;
    }
}
