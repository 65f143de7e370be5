package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.Programme;
import cn.haitang.learning.Programme.Part;
import cn.haitang.learning.Step;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the camp page: where the trainee is, the parts with their units, the requirements of the certificate. */
@ApplicationScoped
class CampWriter {

    private static final String LOCK = "<i class=\"pi pi-lock\" aria-hidden=\"true\"></i>";

    /** A trainee's way through a camp. @param beforeExam how many units must be done before the exam opens */
    record Way(
            EnrolmentView enrolment,
            Programme programme,
            List<Part> parts,
            @Nullable Step next,
            int beforeExam) {

        static Way of(EnrolmentView enrolment, Programme programme) {
            return new Way(
                    enrolment,
                    programme,
                    programme.parts(),
                    programme.next(enrolment.lastUnitId()).orElse(null),
                    programme.beforeExam().size());
        }

        boolean isNow(Part part) {
            return next != null && part.steps().contains(next);
        }

        boolean isLocked(Part part) {
            return part.steps().stream().allMatch(programme::isLocked);
        }
    }

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    @Inject
    private UnitWriter units;

    @Inject
    private ResumeCard resume;

    void intro(Html html, Way way) {
        EnrolmentView enrolment = way.enrolment();
        html.put(
                "<section class=\"a-main intro\"><p class=\"muted small\">{} · {}</p>",
                formats.text(enrolment.cohort()),
                texts.of("learning.camp.dates", study.day(enrolment.startsOn()), study.day(enrolment.endsOn())));
        if (way.next() != null) {
            String title = formats.text(way.next().title());
            html.put(
                    "<div class=\"ui-message n\" style=\"margin-top:10px\"><i class=\"pi pi-info-circle\" aria-hidden=\"true\"></i>"
                            + "<span>{}</span></div>",
                    way.beforeExam() > 0
                            ? texts.of("learning.camp.next-and-exam", title, way.beforeExam())
                            : texts.of("learning.camp.next", title));
        }
        html.put("</section>");
    }

    void contents(Html html, Way way) {
        html.put(
                "<section class=\"a-main\"><div class=\"sec-h\"><h2>{}</h2><span class=\"small muted\">{}</span></div><ol class=\"tl\">",
                texts.get("learning.camp.contents"),
                texts.of(
                        "learning.camp.modules",
                        way.parts().stream().filter(Part::isDone).count(),
                        way.parts().size()));
        way.parts().forEach(part -> part(html, way, part));
        html.put("</ol></section>");
    }

    private void part(Html html, Way way, Part part) {
        boolean locked = way.isLocked(part);
        head(html, part, locked, way.isNow(part));
        html.putIf(locked, "<p class=\"why\">{}</p>", texts.of("learning.camp.locked", way.beforeExam()));
        html.put("<ul class=\"units\">");
        for (Step step : part.steps()) {
            units.write(html, way, step);
        }
        html.put("</ul>");
        if (way.isNow(part) && way.next() != null) {
            resume.button(html, way.enrolment().id(), way.next(), "ui-button block");
        }
        html.put("</div></li>");
    }

    private void head(Html html, Part part, boolean locked, boolean now) {
        html.put("<li class=\"{}\"><span class=\"nd\">", part.isDone() ? "done" : now ? "now" : locked ? "lock" : "");
        html.putIf(part.isDone(), Pieces.CHECK);
        html.putIf(!part.isDone() && locked, LOCK);
        html.putIf(!part.isDone() && !locked, "{}", part.number());
        html.put("</span><div><h3>{} ", formats.text(part.title()));
        html.putIf(!part.required(), "<span class=\"ui-tag\">{}</span>", texts.get("learning.camp.elective"));
        html.put(
                "</h3><p class=\"row small muted wrap\" style=\"gap:4px 12px\"><span class=\"mode m-online\">"
                        + "<i class=\"pi pi-play-circle\" aria-hidden=\"true\"></i>{}</span><span>{}</span></p>",
                texts.get(part.isExam() ? "learning.camp.online-exam" : "learning.mode.ONLINE"),
                study.contents(part));
    }

    void requirements(Html html, Blossom blossom) {
        html.put(
                "<section class=\"card a-side\"><div class=\"sec-h\" style=\"margin-bottom:4px\"><h2>{}</h2></div>"
                        + "<p class=\"small muted\">{}</p><ul class=\"req\">",
                texts.get("learning.camp.requirements"),
                texts.of("learning.camp.requirements-hint", blossom.petals().size()));
        for (Blossom.Petal petal : blossom.petals()) {
            html.put("<li>");
            Pieces.mark(html, petal.full(), petal.percent());
            html.put("<span>{}", petal.label());
            html.putIf(
                    !petal.full() && !petal.hint().isEmpty(),
                    "<br/><span class=\"small muted\">{}</span>",
                    petal.hint());
            html.putIf(
                    !petal.way().isEmpty(),
                    " <a class=\"link small\" href=\"{}{}\">{}</a>",
                    html.root(),
                    petal.way(),
                    texts.get("learning.camp.way"));
            html.put(
                    "</span><span class=\"small nowrap {}\">{}</span></li>",
                    petal.full() ? "ok" : "muted",
                    petal.value());
        }
        html.put("</ul></section>");
    }
}
