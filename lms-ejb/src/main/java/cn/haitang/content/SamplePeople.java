package cn.haitang.content;

import cn.haitang.content.files.OrganisationFile;
import cn.haitang.content.files.RelativeDay;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.OrganisationImport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One invented person with roles and memberships. */
@Dependent
public class SamplePeople {

    record Taken(long personId, boolean isNew) {}

    @Inject
    private OrganisationImport organisation;

    @Inject
    private CurrentPerson current;

    Taken take(OrganisationFile.Person person, String password) {
        return organisation
                .personWith(person.phone())
                .map(known -> new Taken(known, false))
                .orElseGet(() -> new Taken(add(person, password), true));
    }

    private long add(OrganisationFile.Person person, String password) {
        long id = organisation.person(new OrganisationImport.PersonRow(
                person.name(),
                person.phone(),
                Objects.requireNonNullElse(person.language(), "zh-CN"),
                Boolean.TRUE.equals(person.identityVerified())));
        LocalDate today = current.today();
        for (OrganisationFile.Membership m : person.memberships()) {
            organisation.membership(
                    id,
                    new OrganisationImport.MembershipRow(
                            m.territory(),
                            m.industry(),
                            RelativeDay.of(m.from(), today),
                            RelativeDay.ofNullable(m.to(), today)));
        }
        person.roles().forEach(grant -> grant(id, grant, today));
        organisation.password(id, password);
        return id;
    }

    private void grant(long id, OrganisationFile.Grant grant, LocalDate today) {
        List<@Nullable String> trades = grant.trades().isEmpty()
                ? Collections.<@Nullable String>singletonList(null)
                : Collections.<@Nullable String>unmodifiableList(grant.trades());
        LocalDate from = RelativeDay.of(Objects.requireNonNullElse(grant.from(), "today"), today);
        for (String trade : trades) {
            organisation.grant(
                    id,
                    new OrganisationImport.GrantRow(
                            grant.role(), grant.territory(), trade, from, RelativeDay.ofNullable(grant.to(), today)));
        }
    }
}
