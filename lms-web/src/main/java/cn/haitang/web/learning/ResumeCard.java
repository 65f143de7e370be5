package cn.haitang.web.learning;

import cn.haitang.camp.UnitKind;
import cn.haitang.learning.Coverage;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.RuleProfileView;
import cn.haitang.learning.Step;
import cn.haitang.learning.WatchRule;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Where to go on: the unit, how much of it counts, and the button. */
@ApplicationScoped
class ResumeCard {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    @Inject
    private Pieces pieces;

    void write(Html html, EnrolmentView now, Step next, @Nullable RuleProfileView rules) {
        String cover = next.cover() == null ? now.cover() : next.cover();
        html.put(
                "<section class=\"card resume a-main\" aria-label=\"{}\"><div class=\"cover\"><img src=\"{}{}\" alt=\"\"/></div>"
                        + "<div class=\"body\"><div><h2>{}</h2><p class=\"small muted\">{} · {}</p></div>",
                texts.get("learning.home.resume"),
                html.root(),
                study.cover(cover),
                formats.text(next.title()),
                formats.text(next.module()),
                study.about(next));
        if (next.kind() != UnitKind.EXAM) {
            html.put("{}", pieces.coverage(next));
        }
        long missing = missingMs(next, rules);
        if (missing > 0) {
            html.put(
                    "<p class=\"small muted\">{}</p>",
                    texts.of(
                            "learning.home.verified", study.span(next.verified().length()), study.span(missing)));
        }
        button(html, now.id(), next, "ui-button ui-button-lg block");
        html.put("</div></section>");
    }

    /** Leads to the unit; says whether it was begun. */
    void button(Html html, long enrolment, Step next, String style) {
        html.put(
                "<a class=\"{}\" href=\"{}{}\"><i class=\"pi {}\" aria-hidden=\"true\"></i><span>{}</span></a>",
                style,
                html.root(),
                study.page(enrolment, next),
                next.kind() == UnitKind.LECTURE ? "pi-play" : study.icon(next),
                texts.get(next.isBegun() ? "learning.home.go-on" : "learning.home.begin." + next.kind()));
    }

    /** Media time that is missing until a lecture counts; 0 for other units. */
    private static long missingMs(Step next, @Nullable RuleProfileView rules) {
        Long duration = next.durationMs();
        if (duration == null || duration <= 0 || rules == null) {
            return 0;
        }
        double threshold = rules.completionThreshold().doubleValue();
        return new WatchRule(duration, rules.allowedRate().doubleValue(), rules.toleranceMs(), threshold, 0)
                .missingMs(next.verified(), Coverage.NONE);
    }
}
