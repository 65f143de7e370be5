package cn.haitang.web.certification;

import cn.haitang.certification.CredentialKind;
import cn.haitang.certification.IssueLevel;
import cn.haitang.certification.IssueTerms;
import cn.haitang.certification.RenewalMode;
import cn.haitang.certification.RuleDesign;
import cn.haitang.certification.RuleError;
import cn.haitang.learning.LearningMode;
import cn.haitang.shared.DomainException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as the fields of its page: texts by name, so that what was typed stays until it is right. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100_000;

    private final HashMap<String, Object> values = new HashMap<>();

    public RuleForm(RuleDesign design) {
        IssueTerms terms = design.terms();
        put("hours", design.minHours());
        design.kindHours().forEach((mode, hours) -> put("hours-" + mode, hours));
        values.put("units", design.requiredUnits());
        values.put("modules", design.requiredModules().toArray(new String[0]));
        put("exam", design.examSlug());
        put("pass-mark", design.passMark());
        put("attempts", design.examAttempts());
        put("practices", design.practices() == 0 ? null : design.practices());
        values.put("identity", design.verifiedIdentity());
        put("evidence-months", design.evidenceMonths());
        values.put("prerequisites", design.prerequisites().toArray(new String[0]));
        values.put("credentials", design.credentials().stream().map(Enum::name).toArray(String[]::new));
        put("validity", terms.validityMonths());
        put("window", terms.renewalWindowDays());
        put("grace", terms.graceDays() == 0 ? null : terms.graceDays());
        put("renewal", terms.renewal());
        put("renewal-camp", terms.renewalCampId());
        put("renewal-hours", terms.renewalHours());
        put("issue-level", terms.issueLevel());
        values.put("second-person", terms.secondPerson());
        put("note-zh", design.noteZh());
        put("note-en", design.noteEn());
    }

    private void put(String field, @Nullable Object value) {
        values.put(
                field,
                value == null
                        ? ""
                        : value instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : value.toString());
    }

    /** @throws DomainException a field is no number */
    RuleDesign design() {
        Map<LearningMode, BigDecimal> hours = new EnumMap<>(LearningMode.class);
        for (LearningMode mode : LearningMode.values()) {
            BigDecimal least = decimal("hours-" + mode);
            if (least != null && least.signum() != 0) {
                hours.put(mode, least);
            }
        }
        BigDecimal all = decimal("hours");
        String exam = text("exam");
        return new RuleDesign(
                all == null ? BigDecimal.ZERO : all,
                flag("units"),
                list("modules"),
                exam.isEmpty() ? null : exam,
                number("pass-mark"),
                flag("identity"),
                hours,
                number("attempts"),
                number("evidence-months"),
                orZero(number("practices")),
                list("prerequisites"),
                list("credentials").stream().map(CredentialKind::valueOf).toList(),
                terms(),
                text("note-zh"),
                text("note-en"));
    }

    private IssueTerms terms() {
        Integer camp = number("renewal-camp");
        String level = text("issue-level");
        return new IssueTerms(
                number("validity"),
                number("window"),
                orZero(number("grace")),
                RenewalMode.valueOf(text("renewal")),
                camp == null ? null : Long.valueOf(camp),
                decimal("renewal-hours"),
                level.isEmpty() ? null : IssueLevel.valueOf(level),
                flag("second-person"));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString().strip();
    }

    private boolean flag(String field) {
        return Boolean.parseBoolean(text(field));
    }

    private List<String> list(String field) {
        Object value = values.get(field);
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value instanceof Object[] many
                ? Arrays.stream(many).map(String::valueOf).toList()
                : List.of();
    }

    private @Nullable Integer number(String field) {
        BigDecimal value = decimal(field);
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            throw new DomainException(RuleError.OUT_OF_BOUNDS, field, 0, MOST);
        }
        return value == null ? null : value.intValue();
    }

    private @Nullable BigDecimal decimal(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,6}([.]\\d{1,4})?")) {
            throw new DomainException(RuleError.OUT_OF_BOUNDS, field, 0, MOST);
        }
        return new BigDecimal(text);
    }

    public Map<String, Object> getValues() {
        return values;
    }
}
