package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentQueries;
import cn.haitang.learning.EnrolmentView;
import cn.haitang.learning.HoursQueries;
import cn.haitang.learning.HoursQueries.EntryView;
import cn.haitang.learning.HoursQueries.YearHours;
import cn.haitang.learning.RuleProfileView;
import cn.haitang.learning.SignQueries;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Markup;
import cn.haitang.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** This year's hours by mode against the target, and how each entry came about. */
@Named
@RequestScoped
public class Hours {

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private HoursQueries queries;

    @Inject
    private SignQueries signs;

    @Inject
    private RuleSentences sentences;

    @Inject
    private YearCard card;

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    private YearHours year = new YearHours(0, java.util.Map.of());
    private @Nullable RuleProfileView rules;

    @PostConstruct
    void load() {
        year = queries.thisYear();
        rules = enrolments.mine().stream()
                .findFirst()
                .map(EnrolmentView::id)
                .map(queries::rules)
                .orElse(null);
    }

    /** Figure, bar and legend. */
    public Markup getCard() {
        return card.of(year, rules == null ? BigDecimal.ZERO : rules.yearlyTarget());
    }

    public int getYear() {
        return year.year();
    }

    public @Nullable RuleProfileView getRules() {
        return rules;
    }

    /** The rule in words, one sentence each. */
    public List<String> getSentences() {
        return rules == null ? List.of() : sentences.of(rules);
    }

    /** What a manager found to be farming. */
    public List<SignQueries.Finding> getFindings() {
        return signs.aboutMe();
    }

    public List<EntryView> getEntries() {
        return queries.entries();
    }

    /** 2.1 分钟 ÷ 45 × 1 = 0.04. */
    public String formula(EntryView entry) {
        String minutes = formats.number(entry.minutes());
        String factor = formats.number(entry.factor());
        String worth = formats.number(entry.beforeCap());
        return entry.minutesPerHour() == null
                ? texts.of("learning.hours.by-band", minutes, factor, worth)
                : texts.of(
                        "learning.hours.by-minutes",
                        minutes,
                        formats.number(Objects.requireNonNull(entry.minutesPerHour())),
                        factor,
                        worth);
    }

    public boolean isCut(EntryView entry) {
        return entry.hours().compareTo(entry.beforeCap()) != 0;
    }
}
