package cn.haitang.web.certification;

import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.Edit;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
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
    private Texts texts;

    public List<Edit> of(long type) {
        return queries.edits(type);
    }

    /** A value before or after a change; a dash when nothing is asked for. */
    public String word(String field, String value) {
        if (value.isEmpty()) {
            return "—";
        }
        String prefix = NAMES.get(field);
        if (prefix == null) {
            return value.equals("*") ? texts.get("certification.rule.all-units") : value;
        }
        return Arrays.stream(value.split(", "))
                .map(name -> texts.get(prefix + name))
                .collect(Collectors.joining(texts.get("certification.check.separator")));
    }
}
