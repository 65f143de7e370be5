package cn.haitang.certification;

import cn.haitang.certification.print.Fonts;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The last look at a candidate, before a number is used. */
@ApplicationScoped
class IssueCheck {

    @Inject
    private Fonts fonts;

    @Inject
    private Rules rules;

    /** @throws DomainException the rule in force asks that another manager agrees: then it is a batch that waits */
    void mustNotNeedSecond(long typeId, LocalDate today) {
        if (rules.terms(typeId, today).secondPerson()) {
            throw new DomainException(CertificationError.SECOND_PERSON_NEEDED);
        }
    }

    /** @throws DomainException already issued (by whom), not eligible, or a name that can't be printed */
    void mayBeIssued(Candidate candidate) {
        Refusals.mayBeIssued(candidate);
        mustBePrintable(candidate.name());
    }

    /** @throws DomainException with the characters that no font has */
    void mustBePrintable(String name) {
        String missing = fonts.missing(Fonts.Style.BOLD, name);
        if (!missing.isEmpty()) {
            throw new DomainException(CertificationError.NAME_UNPRINTABLE, missing);
        }
    }
}
