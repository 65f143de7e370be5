package cn.haitang.web.certification;

import cn.haitang.certification.RenewalQueries;
import cn.haitang.certification.RenewalQueries.Renewing;
import cn.haitang.certification.RenewalService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the own certificates are to be renewed now, what that asks for, and the way there. */
@Named
@RequestScoped
public class Renewals {

    private @Nullable List<Renewing> mine;

    @Inject
    private RenewalQueries queries;

    @Inject
    private RenewalService service;

    public List<Renewing> getMine() {
        List<Renewing> known = mine == null ? queries.mine() : mine;
        mine = known;
        return known;
    }

    /** Of one certificate; null when the rule of the first issue decides, or it is somebody else's. */
    public @Nullable Renewing of(String serial) {
        return getMine().stream()
                .filter(one -> one.serial().equals(serial))
                .findFirst()
                .orElse(null);
    }

    /** The exam opens once more. */
    public String sit(String serial) {
        RenewalQueries.Exam exam = service.sit(serial);
        return "/assessment/exam.xhtml?faces-redirect=true&enrolment=" + exam.enrolmentId() + "&unit=" + exam.unitId();
    }
}
