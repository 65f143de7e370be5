package cn.haitang.web.certification;

import cn.haitang.organisation.OrganisationQueries;
import cn.haitang.organisation.OrganisationQueries.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the desk may be cut by: territories and industries inside the scope. */
@Named
@RequestScoped
public class DeskChoices {

    @Inject
    private OrganisationQueries organisation;

    public List<Choice> getTerritories() {
        return organisation.territories();
    }

    public List<Choice> getIndustries() {
        return organisation.industries();
    }
}
