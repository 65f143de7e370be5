package cn.haitang.web.learning;

import cn.haitang.learning.Step;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes a unit's line on the camp page: open, begun, done, or locked. */
@ApplicationScoped
class UnitWriter {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    @Inject
    private Pieces pieces;

    void write(Html html, CampWriter.Way way, Step step) {
        boolean next = way.next() != null && way.next().unitId() == step.unitId();
        html.put("<li class=\"{}\">", next ? "next" : "");
        if (way.programme().isLocked(step)) {
            html.put(
                    "<span class=\"locked\"><i class=\"pi pi-lock\" aria-hidden=\"true\"></i><span class=\"grow\"><b>{}</b>"
                            + "<small class=\"muted\">{}</small></span></span>",
                    formats.text(step.title()),
                    study.about(step));
        } else {
            open(html, way.enrolment().id(), step);
        }
        html.put("</li>");
    }

    private void open(Html html, long enrolment, Step step) {
        html.put(
                "<a href=\"{}{}\"><i class=\"pi {}\" aria-hidden=\"true\"></i><span class=\"grow\"><b>{}</b>"
                        + "<small class=\"muted\">{}",
                html.root(),
                study.page(enrolment, step),
                study.icon(step),
                formats.text(step.title()),
                study.about(step));
        html.putIf(!step.required(), " · {}", texts.get("learning.camp.elective"));
        html.put("</small>");
        if (step.isBegun() && !step.isDone()) {
            html.put("{}", pieces.coverage(step));
        }
        int percent = step.percent();
        html.put(
                "</span><span class=\"chk {}\" style=\"--v:{}%\" role=\"img\" aria-label=\"{}%\">",
                step.isDone() ? "y" : percent > 0 ? "p" : "", percent, percent);
        html.putIf(step.isDone(), Pieces.CHECK);
        html.put("</span></a>");
    }
}
