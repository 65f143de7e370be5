package cn.haitang.web.learning;

import cn.haitang.learning.Step;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Markup;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Parts that several pages of learning show: {@code <ht:written value="#{pieces.blossom(x)}"/>}. */
@Named
@ApplicationScoped
public class Pieces {

    private static final String PETAL =
            "M0 -8C-5 -13 -17.5 -20 -17.5 -33C-17.5 -42 -9 -48 0 -48S17.5 -42 17.5 -33C17.5 -20 5 -13 0 -8Z";

    static final String CHECK = "<i class=\"pi pi-check\" aria-hidden=\"true\"></i>";
    static final String ONWARD = "<i class=\"pi pi-angle-right faint\" aria-hidden=\"true\"></i>";

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    /** The blossom: one petal a requirement. Always beside the same as text. */
    public Markup blossom(Blossom blossom) {
        return html -> {
            html.put(
                    "<svg class=\"blossom\" viewBox=\"-52 -50 104 100\" width=\"124\" height=\"119\" role=\"img\""
                            + " aria-label=\"{}\"><g transform=\"translate(0 3)\">",
                    texts.of(
                            "learning.home.held",
                            blossom.held(),
                            blossom.petals().size()));
            for (Blossom.Petal petal : blossom.petals()) {
                html.put(
                        "<g transform=\"rotate({})\" class=\"{}\"><path class=\"out\" d=\"{}\"/><path class=\"in\" d=\"{}\""
                                + " transform=\"scale({})\"/></g>",
                        petal.turn(),
                        petal.full() ? "full" : "",
                        PETAL,
                        PETAL,
                        petal.scale());
            }
            html.put(
                    "<circle class=\"core\" r=\"15\"/><text y=\"5\">{}/{}</text></g></svg>",
                    blossom.held(),
                    blossom.petals().size());
        };
    }

    /** What of a unit counts as watched or read. */
    public Markup coverage(Step step) {
        return html -> {
            html.put(
                    "<div class=\"cov slim\" role=\"img\" aria-label=\"{}\">",
                    texts.of("learning.coverage", step.percent()));
            study.segments(step)
                    .forEach(
                            part -> html.put("<i class=\"{}\" style=\"{}\"></i>", part.un() ? "un" : "", part.style()));
            html.put("</div>");
        };
    }

    /** The tiered camps and where the trainee stands. */
    public Markup ladder(List<Ladder.Rung> rungs) {
        return html -> {
            html.put(
                    "<section><div class=\"sec-h\"><h2>{}</h2></div><ol class=\"tiers\">",
                    texts.get("learning.camps.ladder"));
            rungs.forEach(rung -> rung(html, rung));
            html.put("</ol></section>");
        };
    }

    private void rung(Html html, Ladder.Rung rung) {
        html.put(
                "<li class=\"tier {}\"><img class=\"mk\" src=\"{}/assets/img/tier-{}.svg\" alt=\"\" width=\"34\""
                        + " height=\"34\"/><div><h3>{} ",
                rung.isIn() ? "on" : "",
                html.root(),
                rung.mark(),
                formats.text(rung.camp().title()));
        html.putIf(rung.isIn(), "<span class=\"ui-tag t-brand\">{}</span>", texts.get("learning.camps.here"));
        html.put(
                "</h3><p class=\"small muted\">{}</p>", formats.text(rung.camp().audience()));
        if (rung.isDone() && rung.mine() != null) {
            html.put(
                    "<p class=\"small ok\">" + CHECK + " {}</p>",
                    texts.of(
                            "learning.camps.completed", formats.time(rung.mine().completedAt())));
        }
        html.putIf(
                rung.mine() == null,
                "<p class=\"why\"><i class=\"pi pi-lock\" aria-hidden=\"true\"></i> {}</p>",
                texts.get("learning.camps.opens"));
        html.put("</div></li>");
    }

    /** A round mark: done, or how far. */
    static void mark(Html html, boolean full, int percent) {
        html.put("<span class=\"chk {}\" style=\"--v:{}%\">", full ? "y" : "p", percent);
        html.putIf(full, CHECK);
        html.put("</span>");
    }
}
