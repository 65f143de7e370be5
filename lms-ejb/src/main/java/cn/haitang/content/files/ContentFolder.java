package cn.haitang.content.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the whole folder and checks it as a whole. Nothing is written anywhere. */
public final class ContentFolder {

    private final Path root;

    public ContentFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * What was read.
     *
     * @param content empty when there is any problem
     * @param problems by file and line
     */
    public record Reading(Optional<Content> content, List<Problem> problems) {}

    /**
     * Reads everything.
     *
     * @param withSample also the invented organisation
     * @throws ContentUnreadable when the folder or its schemas are not there
     */
    public Reading read(boolean withSample) {
        if (!Files.isDirectory(root)) {
            throw new ContentUnreadable("there is no content folder at " + root);
        }
        List<Problem> problems = new ArrayList<>();
        DocumentReader reader = new DocumentReader(root, problems);
        Optional<Document<RuleProfilesFile>> profiles =
                reader.read(root.resolve("rule-profiles.yaml"), "rule-profiles", RuleProfilesFile.class);
        List<CampContent> camps = new ArrayList<>();
        campFolders().forEach(folder -> camp(reader, folder).ifPresent(camps::add));
        Path organisation = root.resolve("sample").resolve("organisation.yaml");
        Optional<Document<OrganisationFile>> sample = withSample && Files.exists(organisation)
                ? reader.read(organisation, "organisation", OrganisationFile.class)
                : Optional.empty();
        checks(problems, profiles, camps, sample);
        Optional<Content> content =
                problems.isEmpty() ? profiles.map(p -> new Content(p, camps, sample)) : Optional.empty();
        return new Reading(content, List.copyOf(new TreeSet<>(problems)));
    }

    private void checks(
            List<Problem> problems,
            Optional<Document<RuleProfilesFile>> profiles,
            List<CampContent> camps,
            Optional<Document<OrganisationFile>> sample) {
        Set<String> codes = profiles.stream()
                .flatMap(p -> p.value().profiles().stream())
                .map(RuleProfilesFile.Profile::code)
                .collect(Collectors.toSet());
        Set<String> slugs = campFolders().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet());
        profiles.ifPresent(p -> new ProfileChecks(problems).check(p));
        CampChecks campChecks = new CampChecks(problems, codes, slugs);
        for (CampContent camp : camps) {
            camp.lectures().forEach(new LectureChecks(problems)::check);
            camp.packs().forEach(new PackChecks(problems)::check);
            camp.questionSets().forEach(set -> new QuestionChecks(problems).check(set, camp));
            campChecks.check(camp);
        }
        acrossCamps(new Uniqueness(problems), camps);
        sample.ifPresent(s -> new OrganisationChecks(problems, s, slugs).check());
    }

    private static void acrossCamps(Uniqueness unique, List<CampContent> camps) {
        for (CampContent camp : camps) {
            unique.name("certificate", camp.camp().value().certificate().code(), camp.camp(), "certificate", "code");
            camp.lectures().forEach(l -> unique.name("lecture", l.value().slug(), l.document(), "slug"));
            camp.packs().forEach(p -> unique.name("pack", p.value().slug(), p.document(), "slug"));
            for (Document<QuestionsFile> set : camp.questionSets()) {
                unique.name("question set", set.value().slug(), set, "slug");
                for (int i = 0; i < set.value().exams().size(); i++) {
                    unique.name("exam", set.value().exams().get(i).slug(), set, "exams", i, "slug");
                }
            }
        }
    }

    private Optional<CampContent> camp(DocumentReader reader, Path folder) {
        var camp = reader.read(folder.resolve("camp.yaml"), "camp", CampFile.class);
        var lectures = inFolders(reader, folder.resolve("lectures"), "lecture", LectureFile.class);
        var checks = inFolders(reader, folder.resolve("lectures"), "checks", ChecksFile.class);
        var packs = inFolders(reader, folder.resolve("packs"), "pack", PackFile.class);
        List<Document<QuestionsFile>> sets = new ArrayList<>();
        children(folder.resolve("questions")).stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .forEach(file ->
                        reader.read(file, "questions", QuestionsFile.class).ifPresent(sets::add));
        return camp.map(document -> new CampContent(document, lectures, checks, packs, sets));
    }

    private static <T> List<CampContent.InFolder<T>> inFolders(
            DocumentReader reader, Path parent, String schema, Class<T> type) {
        List<CampContent.InFolder<T>> found = new ArrayList<>();
        children(parent).stream()
                .filter(Files::isDirectory)
                .filter(folder -> !schema.equals("checks") || Files.isRegularFile(folder.resolve("checks.yaml")))
                .forEach(folder -> reader.read(folder.resolve(schema + ".yaml"), schema, type)
                        .ifPresent(document -> found.add(new CampContent.InFolder<>(folder, document))));
        return found;
    }

    private List<Path> campFolders() {
        return children(root).stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("camp.yaml")))
                .toList();
    }

    /** In the order of names; nothing when there is no such folder. Hidden files are left out. */
    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(c -> !c.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
