package cn.haitang.content.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schema can't say of a camp: whether everything it refers to is there. */
final class CampChecks {

    private final List<Problem> problems;
    private final Set<String> profiles;
    private final Set<String> camps;

    CampChecks(List<Problem> problems, Set<String> profiles, Set<String> camps) {
        this.problems = problems;
        this.profiles = profiles;
        this.camps = camps;
    }

    void check(CampContent content) {
        Document<CampFile> camp = content.camp();
        CampFile value = camp.value();
        if (!camp.name().equals(value.slug() + "/camp.yaml")) {
            problems.add(camp.problem("slug " + value.slug() + " is not the folder's name", "slug"));
        }
        if (!profiles.contains(value.ruleProfile())) {
            problems.add(camp.problem("no rule profile " + value.ruleProfile(), "rule_profile"));
        }
        for (int i = 0; i < value.expectedFirst().size(); i++) {
            if (!camps.contains(value.expectedFirst().get(i))) {
                problems.add(camp.problem("no camp " + value.expectedFirst().get(i), "prerequisites", i));
            }
        }
        units(content);
        orphans(content);
        certificate(content);
    }

    private void profiles(Document<CampFile> camp, CampFile.Module module, int at) {
        for (int u = 0; u < module.units().size(); u++) {
            String profile = module.units().get(u).ruleProfile();
            if (profile != null && !profiles.contains(profile)) {
                problems.add(camp.problem("no rule profile " + profile, "modules", at, "units", u, "rule_profile"));
            }
        }
    }

    private void units(CampContent content) {
        Document<CampFile> camp = content.camp();
        Uniqueness unique = new Uniqueness(problems);
        for (int m = 0; m < camp.value().modules().size(); m++) {
            CampFile.Module module = camp.value().modules().get(m);
            unique.name("module", module.slug(), camp, "modules", m, "slug");
            profiles(camp, module, m);
            for (int u = 0; u < module.units().size(); u++) {
                CampFile.Unit unit = module.units().get(u);
                unique.name("unit", unit.slug(), camp, "modules", m, "units", u, "slug");
                if (!known(content, unit.kind()).contains(unit.ref())) {
                    String text = "unit %s: no %s %s"
                            .formatted(unit.slug(), unit.kind().toLowerCase(java.util.Locale.ROOT), unit.ref());
                    problems.add(camp.problem(text, "modules", m, "units", u, "ref"));
                }
            }
        }
    }

    private void orphans(CampContent content) {
        Set<String> used = content.camp().value().units().stream()
                .map(u -> u.kind() + " " + u.ref())
                .collect(Collectors.toSet());
        content.lectures().stream()
                .filter(l -> !used.contains("LECTURE " + l.value().slug()))
                .forEach(l -> problems.add(l.document().problem("the lecture is in no unit of its camp", "slug")));
        content.packs().stream()
                .filter(p -> !used.contains("PACK " + p.value().slug()))
                .forEach(p -> problems.add(p.document().problem("the pack is in no unit of its camp", "slug")));
    }

    private void certificate(CampContent content) {
        Document<CampFile> camp = content.camp();
        CampFile.Rule rule = camp.value().certificate().rule();
        Set<String> modules =
                camp.value().modules().stream().map(CampFile.Module::slug).collect(Collectors.toSet());
        for (int i = 0; i < rule.modules().size(); i++) {
            if (!modules.contains(rule.modules().get(i))) {
                problems.add(camp.problem(
                        "no module " + rule.modules().get(i), "certificate", "rule", "required_modules", i));
            }
        }
        CampFile.ExamRule exam = rule.exam();
        boolean taken = exam == null
                || camp.value().units().stream()
                        .anyMatch(u -> u.kind().equals("EXAM") && u.ref().equals(exam.ref()));
        if (exam != null && !taken) {
            problems.add(camp.problem("no unit with exam " + exam.ref(), "certificate", "rule", "exam", "ref"));
        }
    }

    private static Set<String> known(CampContent content, String kind) {
        return switch (kind) {
            case "LECTURE" ->
                slugs(content.lectures().stream().map(l -> l.value().slug()).toList());
            case "PACK" ->
                slugs(content.packs().stream().map(p -> p.value().slug()).toList());
            default ->
                slugs(content.questionSets().stream()
                        .flatMap(q -> q.value().examSlugs().stream())
                        .toList());
        };
    }

    private static Set<String> slugs(List<String> slugs) {
        return new HashSet<>(slugs);
    }
}
