package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.SignInThrottle;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.Locale;

/** Finds the class behind a code and says whether it is meant for the person. Guessing codes is slowed down. */
@Dependent
class ClassDoor {

    private static final int WRONG_CODES = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private SignInThrottle throttle;

    private record Found(long cohortId, boolean over, boolean meant) {}

    long find(String code, long personId) {
        String guesser = "class-code:" + personId;
        throttle.check(guesser);
        Found found = Row.first(query(code, personId), r -> new Found(r.id(0), r.flag(1), r.flag(2)))
                .orElseThrow(() -> wrong(guesser));
        if (found.over()) {
            throw new DomainException(LearningError.COHORT_ENDED);
        }
        if (!found.meant()) {
            throw new DomainException(LearningError.COHORT_NOT_FOR_YOU);
        }
        return found.cohortId();
    }

    private DomainException wrong(String guesser) {
        throttle.failed(guesser, WRONG_CODES);
        return new DomainException(LearningError.CODE_UNKNOWN);
    }

    private Query query(String code, long personId) {
        Date today = Date.valueOf(current.today());
        return em.createNativeQuery("""
                SELECT c.id, c.ends_on < ?3, EXISTS (SELECT 1 FROM membership m JOIN territory mt ON mt.id = m.territory_id
                         WHERE m.person_id = ?2 AND m.valid_from <= ?3 AND (m.valid_to IS NULL OR m.valid_to >= ?3)
                           AND mt.path LIKE CONCAT(t.path, '%') AND (c.industry_id IS NULL OR c.industry_id = m.industry_id))
                  FROM cohort c JOIN territory t ON t.id = c.territory_id WHERE c.code = ?1""")
                .setParameter(1, code.strip().toUpperCase(Locale.ROOT))
                .setParameter(2, personId)
                .setParameter(3, today);
    }
}
