package cn.haitang.content.files;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a schema can't say of rule profiles: real days, versions that don't overlap, bands that ascend. */
final class ProfileChecks {

    private final List<Problem> problems;

    ProfileChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Document<RuleProfilesFile> file) {
        List<RuleProfilesFile.Profile> profiles = file.value().profiles();
        Uniqueness unique = new Uniqueness(problems);
        boolean dated = true;
        for (int i = 0; i < profiles.size(); i++) {
            RuleProfilesFile.Profile profile = profiles.get(i);
            unique.name("profile", profile.code() + " version " + profile.version(), file, "profiles", i, "version");
            dated &= isDay(file, profile.validFrom(), i, "valid_from");
            dated &= profile.validTo() == null || isDay(file, profile.validTo(), i, "valid_to");
            bands(file, i);
        }
        if (dated) {
            profiles.stream()
                    .collect(Collectors.groupingBy(RuleProfilesFile.Profile::code))
                    .values()
                    .forEach(versions -> overlaps(file, versions));
        }
    }

    private void bands(Document<RuleProfilesFile> file, int index) {
        List<RuleProfilesFile.Band> bands =
                file.value().profiles().get(index).conversion().bands();
        BigDecimal before = BigDecimal.ONE.negate();
        for (int i = 0; bands != null && i < bands.size(); i++) {
            if (bands.get(i).fromMinutes().compareTo(before) <= 0) {
                problems.add(
                        file.problem("bands must ascend by from_minutes", "profiles", index, "conversion", "bands", i));
            }
            before = bands.get(i).fromMinutes();
        }
    }

    private boolean isDay(Document<RuleProfilesFile> file, String day, int index, String key) {
        boolean known = RelativeDay.isDay(day);
        if (!known) {
            problems.add(file.problem("there is no day " + day, "profiles", index, key));
        }
        return known;
    }

    private void overlaps(Document<RuleProfilesFile> file, List<RuleProfilesFile.Profile> versions) {
        List<RuleProfilesFile.Profile> sorted = versions.stream()
                .sorted(Comparator.comparing(RuleProfilesFile.Profile::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            RuleProfilesFile.Profile earlier = sorted.get(i - 1);
            RuleProfilesFile.Profile later = sorted.get(i);
            var end = earlier.to();
            if (earlier.from().equals(later.from()) || end != null && !end.isBefore(later.from())) {
                problems.add(file.problem(
                        "profile %s: version %d overlaps version %d"
                                .formatted(later.code(), earlier.version(), later.version()),
                        "profiles",
                        file.value().profiles().indexOf(end == null ? later : earlier),
                        end == null ? "valid_from" : "valid_to"));
            }
        }
    }
}
