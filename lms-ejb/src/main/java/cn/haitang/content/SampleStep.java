package cn.haitang.content;

import cn.haitang.content.files.OrganisationFile;
import cn.haitang.organisation.OrganisationImport;
import cn.haitang.organisation.Territory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The invented organisation: territories, industries, people. People who are there already are left as they are, for a
 * manager may have changed them. Those who are new share one random password, which is written to a file with the accounts
 * of the tour.
 */
@Dependent
public class SampleStep {

    @Inject
    private OrganisationImport organisation;

    @Inject
    private SamplePeople people;

    @Inject
    private SampleCohorts cohorts;

    @Inject
    private SampleAccounts accounts;

    void take(OrganisationFile file) {
        file.territories().forEach(top -> territory(top, null));
        file.industries()
                .forEach(i -> organisation.industry(new OrganisationImport.IndustryRow(
                        i.slug(), Wordings.both(i.name()), Wordings.both(i.committee()))));
        Map<String, Long> ids = new HashMap<>();
        List<SampleAccounts.Account> tour = new ArrayList<>();
        String password = organisation.newPassword();
        for (OrganisationFile.Person person : file.people()) {
            SamplePeople.Taken taken = people.take(person, password);
            ids.put(person.login(), taken.personId());
            if (taken.isNew() && person.onTour()) {
                tour.add(account(person, password));
            }
        }
        cohorts.take(file, ids);
        accounts.write(tour);
    }

    private void territory(OrganisationFile.Territory node, @Nullable String parent) {
        organisation.territory(new OrganisationImport.TerritoryRow(
                node.slug(), parent, Territory.Kind.valueOf(node.kind()), Wordings.both(node.name())));
        node.inside().forEach(child -> territory(child, node.slug()));
    }

    private static SampleAccounts.Account account(OrganisationFile.Person person, String password) {
        return new SampleAccounts.Account(
                person.roles().get(0).role(), person.phone(), password, person.name(), person.tourNote());
    }
}
