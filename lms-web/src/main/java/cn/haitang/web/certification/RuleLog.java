package cn.haitang.web.certification;

import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.Edit;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who changed what in the rules of a kind of certificate, in the reader's words. */
@Named
@RequestScoped
public class RuleLog {

    /** Fields whose values are names of ours, and the texts for them. */
    private static final Map<String, String> NAMES = Map.of(
            "credentials", "certification.credential.",
            "renewal", "certification.renewal.",
            "issue-level", "certification.level.");

    @Inject
    private RuleQueries queries;

    @Inject
    private RuleChoices choices;

    @Inject
    private Texts texts;

    private record Asked(long type, String field) {}

    private final Map<Asked, Map<String, String>> titles = new HashMap<>();

    public List<Edit> of(long type) {
        return queries.edits(type);
    }

    /** A value before or after a change; a dash when nothing is asked for. */
    public String word(long type, String field, String value) {
        if (value.isEmpty()) {
            return "—";
        }
        if (value.equals("*")) {
            return texts.get("certification.rule.all-units");
        }
        String prefix = NAMES.get(field);
        Map<String, String> known = titles.computeIfAbsent(new Asked(type, field), asked -> titles(type, field));
        return prefix == null && known.isEmpty()
                ? value
                : Arrays.stream(value.split(", "))
                        .map(name -> prefix == null ? known.getOrDefault(name, name) : texts.get(prefix + name))
                        .collect(Collectors.joining(texts.get("certification.rule.separator")));
    }

    /** What stands on the page for the names and numbers that a rule keeps. */
    private Map<String, String> titles(long type, String field) {
        List<SelectItem> items = switch (field) {
            case "exam" -> choices.exams(type);
            case "units" -> choices.modules(type);
            case "prerequisites" -> choices.others(type);
            case "renewal-camp" -> choices.getCamps();
            default -> List.of();
        };
        return items.stream()
                .collect(Collectors.toMap(item -> (String) item.getValue(), SelectItem::getLabel, (one, other) -> one));
    }
}
