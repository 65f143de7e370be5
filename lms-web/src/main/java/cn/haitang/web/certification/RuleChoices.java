package cn.haitang.web.certification;

import cn.haitang.camp.CampQueries;
import cn.haitang.certification.CredentialKind;
import cn.haitang.certification.IssueLevel;
import cn.haitang.certification.RenewalMode;
import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.Choice;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What the fields of a rule may be set to. */
@Named
@RequestScoped
public class RuleChoices {

    @Inject
    private RuleQueries queries;

    @Inject
    private CampQueries camps;

    @Inject
    private Formats formats;

    @Inject
    private Texts texts;

    public List<SelectItem> modules(long type) {
        return items(queries.modules(type));
    }

    public List<SelectItem> exams(long type) {
        return items(queries.exams(type));
    }

    public List<SelectItem> others(long type) {
        return items(queries.others(type));
    }

    public List<SelectItem> getCamps() {
        return camps.camps().stream()
                .map(camp -> new SelectItem(String.valueOf(camp.id()), formats.text(camp.title())))
                .toList();
    }

    public List<SelectItem> getCredentials() {
        return names("certification.credential.", CredentialKind.values());
    }

    public List<SelectItem> getLevels() {
        return names("certification.level.", IssueLevel.values());
    }

    public List<SelectItem> getRenewals() {
        return names("certification.renewal.", RenewalMode.values());
    }

    private List<SelectItem> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new SelectItem(value.name(), texts.get(prefix + value.name())))
                .toList();
    }

    private List<SelectItem> items(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new SelectItem(choice.key(), formats.text(choice.title())))
                .toList();
    }
}
