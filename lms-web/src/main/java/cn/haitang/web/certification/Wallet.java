package cn.haitang.web.certification;

import cn.haitang.certification.CertificateQueries;
import cn.haitang.certification.CertificateView;
import cn.haitang.certification.Eligibility;
import cn.haitang.certification.EligibilityQueries;
import cn.haitang.certification.HistoryQueries;
import cn.haitang.certification.HistoryQueries.Told;
import cn.haitang.certification.Validity;
import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.organisation.Roles;
import cn.haitang.web.security.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All own certificates, and for trainees the next ones with what is missing. */
@Named
@RequestScoped
public class Wallet {

    private List<CertificateView> all = List.of();
    private List<Eligibility> next = List.of();
    private List<Told> told = List.of();

    @Inject
    private CertificateQueries certificates;

    @Inject
    private EligibilityQueries eligibilities;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private HistoryQueries history;

    @Inject
    private Visitor visitor;

    @PostConstruct
    void load() {
        told = history.unread();
        all = certificates.mine();
        if (visitor.is(Roles.TRAINEE)) {
            List<Long> mine = enrolments.mine().stream().map(EnrolmentView::id).toList();
            next = eligibilities.mine(mine).values().stream()
                    .filter(Wallet::open)
                    .toList();
        }
    }

    /** What happened to the own certificates and was not looked at yet. */
    public List<Told> getTold() {
        return told;
    }

    /** How it looks: bad news, something to do, or good news. */
    public String tone(Told news) {
        return switch (news.kind()) {
            case "SUSPENDED", "REVOKED", "VOIDED", "CREDENTIAL_REJECTED", "APPEAL_REFUSED" -> "e";
            case "EXPIRES", "CREDENTIAL_EXPIRES" -> "w";
            default -> "g";
        };
    }

    /** Those that are good today, and those that will be again when their suspension ends. */
    public List<CertificateView> getHeld() {
        return all.stream().filter(Wallet::held).toList();
    }

    /** Those that are over: expired, revoked, replaced, voided. */
    public List<CertificateView> getEarlier() {
        return all.stream().filter(view -> !held(view)).toList();
    }

    private static boolean held(CertificateView view) {
        return view.validity().good() || view.validity() == Validity.SUSPENDED;
    }

    public List<Eligibility> getNext() {
        return next;
    }

    public boolean isNothing() {
        return all.isEmpty() && next.isEmpty();
    }

    private static boolean open(Eligibility eligibility) {
        return eligibility.renewal() == null
                && eligibility.check(Eligibility.Kind.NO_DUPLICATE).holds();
    }
}
