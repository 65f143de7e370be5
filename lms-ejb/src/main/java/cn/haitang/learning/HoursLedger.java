package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.OrganisationAccess;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The ledger of credit hours. Append-only: an entry names its evidence and the version of the rule that turned it into
 * hours; a correction is a new entry that reverses the old one. One evidence counts once per person.
 */
@Stateless
public class HoursLedger {

    /**
     * Minutes that were proved.
     *
     * @param evidence at most 190 characters, for example {@code watched:12:34} (lecture and video)
     */
    public record Proved(
            long personId,
            long enrolmentId,
            long unitId,
            LearningMode mode,
            BigDecimal minutes,
            boolean required,
            long ruleProfileId,
            String evidence) {}

    @Inject
    private HoursEntries entries;

    @Inject
    private Enrolments enrolments;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private OrganisationAccess people;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /**
     * Enters hours by the rule; the same evidence again changes nothing. Called by the rules of learning alone.
     *
     * @return the hours that count, after the daily cap
     */
    @PermitAll
    public BigDecimal enter(Proved proved) {
        Enrolment enrolment = enrolments.locked(proved.enrolmentId());
        Learner learner = enrolments.lockedLearner(proved.personId());
        HoursRule rule = profiles.byId(proved.ruleProfileId()).hours();
        Instant now = clock.instant();
        LocalDate day = current.today();
        BigDecimal worth = rule.worth(proved.minutes(), proved.required());
        BigDecimal hours = rule.capped(worth, learner.enteredOn(day));
        if (!entries.append(proved, rule.factor(proved.required()), worth, hours, now)) {
            return BigDecimal.ZERO;
        }
        learner.entered(proved.mode(), hours, day);
        enrolment.hoursEntered(hours);
        return hours;
    }

    /**
     * Takes an entry back by a new one; the old one stays. By a manager who is responsible for the person.
     *
     * @param reason shown to the person
     */
    @RolesAllowed(Roles.MANAGER)
    public void reverse(long entryId, String reason) {
        HoursEntries.Entered entered =
                entries.find(entryId).orElseThrow(() -> new DomainException(LearningError.ENTRY_NOT_FOUND));
        people.mustCover(entered.personId(), Roles.MANAGER);
        Enrolment enrolment = enrolments.locked(entered.enrolmentId());
        Learner learner = enrolments.lockedLearner(entered.personId());
        if (!entries.reverse(entryId, current.id(), reason, clock.instant())) {
            throw new DomainException(LearningError.ENTRY_REVERSED);
        }
        BigDecimal back = entered.hours().negate();
        learner.entered(entered.mode(), back, current.dayOf(entered.at()));
        enrolment.hoursEntered(back);
    }
}
