package cn.haitang.content.files;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a schema can't say of the sample: references, uniqueness, real days, one open membership a person. */
final class OrganisationChecks {

    private final List<Problem> problems;
    private final Document<OrganisationFile> file;
    private final Set<String> camps;
    private final Set<String> territories;
    private final Set<String> industries;

    OrganisationChecks(List<Problem> problems, Document<OrganisationFile> file, Set<String> camps) {
        this.problems = problems;
        this.file = file;
        this.camps = camps;
        this.territories = slugs(file.value().tree(), OrganisationFile.Territory::slug);
        this.industries = slugs(file.value().industries(), OrganisationFile.Industry::slug);
    }

    void check() {
        OrganisationFile value = file.value();
        unique("territory", value.tree().stream().map(OrganisationFile.Territory::slug), "territories");
        unique("industry", value.industries().stream().map(OrganisationFile.Industry::slug), "industries");
        Uniqueness unique = new Uniqueness(problems);
        for (int i = 0; i < value.people().size(); i++) {
            unique.name("login", value.people().get(i).login(), file, "people", i, "login");
            unique.name("phone", value.people().get(i).phone(), file, "people", i, "phone");
            person(i);
        }
        for (int i = 0; i < value.cohorts().size(); i++) {
            unique.name("cohort", value.cohorts().get(i).slug(), file, "cohorts", i, "slug");
            unique.name("class code", value.cohorts().get(i).classCode(), file, "cohorts", i, "class_code");
            cohort(i);
        }
        enrolments(unique);
    }

    private void person(int index) {
        OrganisationFile.Person person = file.value().people().get(index);
        for (int i = 0; i < person.roles().size(); i++) {
            OrganisationFile.Grant grant = person.roles().get(i);
            territory(grant.territory(), "people", index, "roles", i, "territory");
            grant.trades().forEach(slug -> industry(slug, "people", index, "roles"));
            days(grant.from(), grant.to(), "people", index, "roles", i);
        }
        for (int i = 0; i < person.memberships().size(); i++) {
            OrganisationFile.Membership membership = person.memberships().get(i);
            territory(membership.territory(), "people", index, "memberships", i, "territory");
            industry(membership.industry(), "people", index, "memberships", i, "industry");
            days(membership.from(), membership.to(), "people", index, "memberships", i);
        }
        if (person.memberships().stream().filter(m -> m.to() == null).count() > 1) {
            problems.add(
                    file.problem(person.login() + ": only one membership may be open", "people", index, "memberships"));
        }
    }

    private void cohort(int index) {
        OrganisationFile.Cohort cohort = file.value().cohorts().get(index);
        if (!camps.contains(cohort.camp())) {
            problems.add(file.problem("no camp " + cohort.camp(), "cohorts", index, "camp"));
        }
        territory(cohort.territory(), "cohorts", index, "territory");
        industry(cohort.industry(), "cohorts", index, "industry");
        days(cohort.startsOn(), cohort.endsOn(), "cohorts", index);
    }

    private void enrolments(Uniqueness unique) {
        Set<String> cohorts = slugs(file.value().cohorts(), OrganisationFile.Cohort::slug);
        Set<String> logins = slugs(file.value().people(), OrganisationFile.Person::login);
        for (int i = 0; i < file.value().enrolments().size(); i++) {
            OrganisationFile.Enrolment enrolment = file.value().enrolments().get(i);
            unique.name("enrolment", enrolment.person() + " in " + enrolment.cohort(), file, "enrolments", i);
            known(cohorts, "cohort", enrolment.cohort(), "enrolments", i, "cohort");
            known(logins, "person", enrolment.person(), "enrolments", i, "person");
            days(enrolment.enrolledOn(), null, "enrolments", i);
        }
    }

    private void territory(@Nullable String slug, Object... path) {
        known(territories, "territory", slug, path);
    }

    private void industry(@Nullable String slug, Object... path) {
        known(industries, "industry", slug, path);
    }

    private void known(Set<String> there, String what, @Nullable String slug, Object... path) {
        if (slug != null && !there.contains(slug)) {
            problems.add(file.problem("no " + what + " " + slug, path));
        }
    }

    private void days(@Nullable String from, @Nullable String to, Object... path) {
        boolean real = Stream.of(from == null ? "today" : from, to == null ? "today" : to)
                .allMatch(RelativeDay::isDay);
        if (!real) {
            problems.add(file.problem("there is no such day: " + from + (to == null ? "" : " to " + to), path));
        } else if (from != null
                && to != null
                && RelativeDay.of(to, java.time.LocalDate.EPOCH)
                        .isBefore(RelativeDay.of(from, java.time.LocalDate.EPOCH))
                && from.startsWith("today") == to.startsWith("today")) {
            problems.add(file.problem("it ends before it begins: " + from + " to " + to, path));
        }
    }

    private void unique(String what, Stream<String> values, String key) {
        values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((value, count) -> {
                    if (count > 1) {
                        problems.add(file.problem(what + " " + value + " is used " + count + " times", key));
                    }
                });
    }

    private static <T> Set<String> slugs(List<T> items, Function<T, String> slug) {
        return items.stream().map(slug).collect(Collectors.toSet());
    }
}
