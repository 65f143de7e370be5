package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.ProgrammeQueries.HomeView;
import cn.haitang.learning.ProgrammeQueries.ShelfPack;
import cn.haitang.web.learning.DueReader.Due;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;

/** The cards of the home page below the first one: the camp with its blossom, what is due, the packs. */
@ApplicationScoped
class HomeCards {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    @Inject
    private Pieces pieces;

    @Inject
    private YearCard year;

    void camp(Html html, EnrolmentView now, Blossom blossom) {
        html.put(
                "<section class=\"card a-side campsec\"><div class=\"sec-h\"><h2>{}</h2><a class=\"link\""
                        + " href=\"{}/learning/camp.xhtml?enrolment={}\">{} <i class=\"pi pi-angle-right\" aria-hidden=\"true\"></i></a></div>",
                formats.text(now.camp()),
                html.root(),
                now.id(),
                texts.get("learning.home.camp"));
        if (blossom.isShown()) {
            html.put("<div class=\"camp\">{}<ul>", pieces.blossom(blossom));
            blossom.petals().forEach(petal -> petal(html, petal));
            html.put("</ul></div>");
        } else {
            html.put(
                    "<div class=\"bar\" role=\"img\" aria-label=\"{}%\"><i style=\"width:{}%\"></i></div>"
                            + "<p class=\"small muted\">{}</p>",
                    now.percent(),
                    now.percent(),
                    texts.of("learning.camps.units", now.requiredDone(), now.requiredUnits()));
        }
        html.put("</section>");
    }

    private void petal(Html html, Blossom.Petal petal) {
        html.put("<li>");
        Pieces.mark(html, petal.full(), petal.percent());
        html.put(
                "<span>{}<span class=\"sr\"> {}</span></span><span>{}</span></li>",
                petal.label(),
                texts.get(petal.full() ? "learning.petal.holds" : "learning.petal.open"),
                petal.value());
    }

    void due(Html html, List<Due> all) {
        html.put(
                "<section class=\"a-main due\"><div class=\"sec-h\"><h2>{}</h2></div><div class=\"list\">",
                texts.get("learning.home.due"));
        for (Due due : all) {
            html.put(
                    "<a href=\"{}{}\"><span class=\"tile {}\"><b>{}</b><span>{}</span></span><span class=\"grow\"><h3>{}</h3>"
                            + "<p class=\"small muted\">{}</p></span>" + Pieces.ONWARD + "</a>",
                    html.root(),
                    due.page(),
                    due.hot() ? "hot" : "",
                    due.day().getDayOfMonth(),
                    study.month(due.day()),
                    due.title(),
                    due.line());
        }
        html.put("</div></section>");
    }

    void hours(Html html, HomeView view) {
        html.put(
                "<section class=\"card hours a-side\"><div class=\"sec-h\"><h2>{}</h2><a class=\"link quiet nowrap\""
                        + " href=\"{}/learning/hours.xhtml\">{}</a></div>{}</section>",
                texts.get("learning.hours.title"),
                html.root(),
                texts.get("learning.hours.how"),
                year.of(
                        view.year(),
                        view.rules() == null ? BigDecimal.ZERO : view.rules().yearlyTarget()));
    }

    void packs(Html html, List<ShelfPack> packs) {
        html.put(
                "<section class=\"a-main packs\"><div class=\"sec-h\"><h2>{}</h2><a class=\"link\""
                        + " href=\"{}/learning/packs.xhtml\">{}</a></div><div class=\"list\">",
                texts.get("learning.home.packs"),
                html.root(),
                texts.get("learning.home.all-packs"));
        packs.forEach(pack -> pack(html, pack));
        html.put("</div></section>");
    }

    private void pack(Html html, ShelfPack pack) {
        html.put(
                "<a href=\"{}{}\"><span class=\"ico {}\"><i class=\"pi pi-box\" aria-hidden=\"true\"></i></span>"
                        + "<span class=\"grow\"><h3>{} ",
                html.root(),
                study.page(pack.enrolmentId(), pack.step()),
                pack.step().isDone() ? "i-online" : "i-talk",
                formats.text(pack.step().title()));
        html.putIf(
                !pack.step().isBegun() && !pack.step().isDone(),
                "<span class=\"ui-tag t-brand\">{}</span>",
                texts.get("learning.pack.new"));
        html.put(
                "</h3><p class=\"small muted\">{}</p><p class=\"why\">{}</p></span>" + Pieces.ONWARD + "</a>",
                study.packLine(pack.step()),
                texts.of("learning.pack.why", formats.text(pack.camp())));
    }
}
