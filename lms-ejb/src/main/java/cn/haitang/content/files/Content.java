package cn.haitang.content.files;

import java.util.List;
import java.util.Optional;

/** All that the folder holds, read and checked. */
public record Content(
        Document<RuleProfilesFile> profiles, List<CampContent> camps, Optional<Document<OrganisationFile>> sample) {

    /** What there is, in one line for the log. */
    public String summary() {
        int lectures = camps.stream().mapToInt(c -> c.lectures().size()).sum();
        int packs = camps.stream().mapToInt(c -> c.packs().size()).sum();
        long questions = camps.stream()
                .flatMap(c -> c.questionSets().stream())
                .mapToLong(q -> q.value().questions().size())
                .sum();
        int people = sample.map(s -> s.value().people().size()).orElse(0);
        return "%d camps, %d lectures, %d packs, %d questions, %d sample people"
                .formatted(camps.size(), lectures, packs, questions, people);
    }
}
