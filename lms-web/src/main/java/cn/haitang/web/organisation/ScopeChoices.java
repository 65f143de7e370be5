package cn.haitang.web.organisation;

import cn.haitang.camp.CampQueries;
import cn.haitang.organisation.OrganisationQueries;
import cn.haitang.organisation.OrganisationQueries.Choice;
import cn.haitang.web.shared.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a viewer may choose in filters and forms: places and trades of the own scope, and camps. */
@Named
@RequestScoped
public class ScopeChoices {

    @Inject
    private OrganisationQueries organisation;

    @Inject
    private CampQueries camps;

    @Inject
    private Language language;

    public List<SelectItem> getTerritories() {
        return items(organisation.territories());
    }

    public List<SelectItem> getIndustries() {
        return items(organisation.industries());
    }

    public List<SelectItem> getCamps() {
        return camps.camps().stream()
                .map(camp -> new SelectItem(camp.id(), camp.title().in(language.getLocale())))
                .toList();
    }

    private List<SelectItem> items(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new SelectItem(choice.id(), choice.name().in(language.getLocale())))
                .toList();
    }
}
