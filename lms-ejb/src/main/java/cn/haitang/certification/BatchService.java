package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Issues certificates to many. What is asked for is a batch: it runs as a job, on every node, and may be paused, resumed
 * and its failures tried again. Where the rule asks for a second person it waits until another manager agrees.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class BatchService {

    public static final int MOST_AT_ONCE = 20_000;

    @Inject
    private BatchRows rows;

    @Inject
    private DeskReader desk;

    @Inject
    private Rules rules;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private SealReadiness sealing;

    /**
     * Asks for certificates for these enrolments; each is checked again when it is issued, within the manager's scope then.
     *
     * @return the batch's number
     * @throws DomainException nobody, too many, the rule asks for a manager of a larger territory, or nothing can be drawn
     *     and signed now
     */
    public long propose(long typeId, List<Long> enrolmentIds) {
        List<Long> wanted = List.copyOf(new LinkedHashSet<>(enrolmentIds));
        if (wanted.isEmpty()) {
            throw new DomainException(CertificationError.NOBODY_ELIGIBLE);
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw new DomainException(CertificationError.TOO_MANY_AT_ONCE, MOST_AT_ONCE);
        }
        sealing.mustBeReady(typeId);
        IssueTerms terms = rules.terms(typeId, current.today());
        access.mustReach(terms.issueLevel());
        boolean second = terms.secondPerson();
        long batch = rows.add(typeId, wanted, current.id(), second ? "PROPOSED" : "PAUSED");
        if (!second) {
            rows.start(batch, "PAUSED");
        }
        return batch;
    }

    /** The same for everybody on all pages under this filter who is eligible now. */
    public long proposeAll(DeskQueries.Filter filter) {
        return propose(
                filter.typeId(),
                desk.everybody(filter, current.scope(Roles.MANAGER), IssueRight.of(current.id(), current.today()))
                        .eligible());
    }

    /** Those that are being made are finished, then nothing more is begun. */
    public void pause(long batch) {
        access.mustManageBatch(batch);
        rows.move(batch, "RUNNING", "PAUSED");
    }

    /** @throws DomainException it isn't paused any more, or by now the rule asks for a second person and nobody agreed */
    public void resume(long batch) {
        access.mustManageBatch(batch);
        mustBeAgreedTo(batch);
        rows.start(batch, "PAUSED");
    }

    /** Once more for all that failed. @throws DomainException as for {@link #resume} */
    public void retry(long batch) {
        access.mustManageBatch(batch);
        mustBeAgreedTo(batch);
        rows.retryFailed(batch);
    }

    /** @throws DomainException the own proposal, decided meanwhile, or whoever may not issue it may not agree either */
    public void agree(long batch) {
        mustBeSomebodyElses(batch);
        access.mustReach(rules.terms(rows.typeOf(batch), current.today()).issueLevel());
        rows.decided(batch, current.id(), null);
        rows.start(batch, "PAUSED");
    }

    /** @throws DomainException the own proposal, decided meanwhile, or no reason */
    public void refuse(long batch, String why) {
        mustBeSomebodyElses(batch);
        rows.decided(batch, current.id(), Words.reason(why));
    }

    /** Not only when it is asked for: the rule in force today decides, and it may be another one by now. */
    private void mustBeAgreedTo(long batch) {
        if (!rows.isDecided(batch)
                && rules.terms(rows.typeOf(batch), current.today()).secondPerson()) {
            throw new DomainException(CertificationError.SECOND_PERSON_NEEDED);
        }
    }

    private void mustBeSomebodyElses(long batch) {
        access.mustManageBatch(batch);
        if (rows.askedBy(batch) == current.id()) {
            throw new DomainException(CertificationError.OWN_PROPOSAL);
        }
    }
}
