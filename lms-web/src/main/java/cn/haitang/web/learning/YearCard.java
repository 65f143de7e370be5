package cn.haitang.web.learning;

import cn.haitang.learning.HoursQueries.YearHours;
import cn.haitang.learning.LearningMode;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Html;
import cn.haitang.web.shared.Markup;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** This year's hours by mode against the target: a figure, a bar, a legend. */
@ApplicationScoped
class YearCard {

    /** A mode in the bar and the legend. @param width per cent of the target */
    private record Share(LearningMode mode, String colour, BigDecimal hours, BigDecimal width) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private Study study;

    /** @param target 0 without rules */
    Markup of(YearHours year, BigDecimal target) {
        BigDecimal total = year.total();
        List<Share> shares = Arrays.stream(LearningMode.values())
                .map(mode -> share(mode, year, target.max(total)))
                .toList();
        return html -> write(html, total, target, shares);
    }

    private Share share(LearningMode mode, YearHours year, BigDecimal most) {
        BigDecimal hours = year.byMode().getOrDefault(mode, BigDecimal.ZERO);
        BigDecimal width =
                most.signum() == 0 ? BigDecimal.ZERO : hours.multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP);
        return new Share(mode, study.colour(mode.name()), hours, width);
    }

    private void write(Html html, BigDecimal total, BigDecimal target, List<Share> shares) {
        String have = formats.number(total);
        String of = formats.number(target);
        html.put("<p class=\"big\">{} <small>/ {}</small></p>", have, texts.of("learning.hours.of", of));
        html.put("<div class=\"bar\" style=\"margin:12px 0 10px\" role=\"img\" aria-label=\"{} / {}\">", have, of);
        shares.forEach(s -> html.put("<i style=\"width:{}%;background:var(--{})\"></i>", s.width(), s.colour()));
        html.put("</div><div class=\"legend\">");
        shares.forEach(s -> html.put(
                "<span><i class=\"dot\" style=\"background:var(--{})\"></i>{} {}</span>",
                s.colour(),
                texts.get("learning.mode." + s.mode()),
                formats.number(s.hours())));
        BigDecimal missing = target.subtract(total);
        html.put(
                "</div><p class=\"small muted\" style=\"margin-top:10px\">{}</p>",
                missing.signum() > 0
                        ? texts.of("learning.hours.missing", formats.number(missing))
                        : texts.get("learning.hours.enough"));
    }
}
