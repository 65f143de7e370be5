package cn.haitang.web.learning;

import cn.haitang.certification.Eligibility;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Step;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What the home page says to the person: the greeting with what is missing, and what is said when there is nothing to do. */
@ApplicationScoped
class HomeSentences {

    @Inject
    private Hello hello;

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    void hello(Html html, @Nullable EnrolmentView now, @Nullable Step next, Blossom blossom) {
        html.put(
                "<div class=\"hello\"><h1>{}</h1><p>{}</p></div>",
                hello.getLine(),
                now == null ? texts.get("learning.home.no-camp") : missing(now, next, blossom));
    }

    private String missing(EnrolmentView now, @Nullable Step next, Blossom blossom) {
        if (!blossom.isShown()) {
            return formats.text(now.camp());
        }
        if (blossom.missing() == 0) {
            return texts.get("learning.home.nothing-missing");
        }
        return next == null
                ? texts.of("learning.home.missing", blossom.missing())
                : texts.of("learning.home.missing-next", blossom.missing(), formats.text(next.title()));
    }

    /** The certificate of this camp is to be renewed now. */
    void renew(Html html, Eligibility eligibility) {
        html.put(
                "<a class=\"ui-message w a-main\" href=\"{}/certification/wallet.xhtml#renew\"><i class=\"pi pi-refresh\""
                        + " aria-hidden=\"true\"></i><span>{}<br/><span class=\"link\">{}</span></span></a>",
                html.root(),
                texts.of(
                        "certification.renew.home",
                        eligibility.check(Eligibility.Kind.NO_DUPLICATE).parts().get(0)),
                texts.get("certification.renew.home-go"));
    }

    void noCamp(Html html) {
        html.put(
                "<section class=\"a-main\"><div class=\"state\"><img src=\"{}/assets/img/state-empty.svg\" alt=\"\" width=\"160\""
                        + " height=\"120\"/><h2>{}</h2><p class=\"muted\">{}</p><a class=\"ui-button\""
                        + " href=\"{}/learning/join.xhtml\">{}</a></div></section>",
                html.root(),
                texts.get("learning.empty.title"),
                texts.get("learning.empty.text"),
                html.root(),
                texts.get("learning.join.go"));
    }

    void allDone(Html html) {
        html.put(
                "<section class=\"card a-main stack\"><h2>{}</h2><p class=\"muted\">{}</p></section>",
                texts.get("learning.home.all-done"),
                texts.get("learning.home.all-done-text"));
    }

    void modest(Html html, EnrolmentView now) {
        html.put(
                "<a class=\"modest a-side\" href=\"{}/learning/camp.xhtml?enrolment={}\"><span>{}</span><span class=\"end\">"
                        + Pieces.ONWARD + "</span></a>",
                html.root(),
                now.id(),
                texts.of("learning.home.modest", now.unitsDone(), formats.text(now.cohort())));
    }
}
