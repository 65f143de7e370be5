package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a version of a rule says, as it is edited and compared.
 *
 * @param requiredModules slugs; only the required units of these must be done; empty: of all
 * @param examSlug null: no exam; {@code passMark} of 100 stands with it
 * @param kindHours least hours by kind of learning; a kind that isn't asked for is missing
 * @param examAttempts only the first so many count; null: all that the exam allows
 * @param evidenceMonths hours, exam and practice are no older; null: however old
 * @param prerequisites slugs of certificate types that must be held and good
 */
public record RuleDesign(
        BigDecimal minHours,
        boolean requiredUnits,
        List<String> requiredModules,
        @Nullable String examSlug,
        @Nullable Integer passMark,
        boolean verifiedIdentity,
        Map<LearningMode, BigDecimal> kindHours,
        @Nullable Integer examAttempts,
        @Nullable Integer evidenceMonths,
        int practices,
        List<String> prerequisites,
        List<CredentialKind> credentials,
        IssueTerms terms,
        String noteZh,
        String noteEn)
        implements Serializable {

    /** One thing that two versions say differently; empty: not asked for. @param field text key {@code certification.rule.field.<field>} */
    public record Difference(String field, String before, String after) implements Serializable {}

    public RuleDesign {
        requiredModules = List.copyOf(requiredModules);
        kindHours = Map.copyOf(kindHours);
        prerequisites = List.copyOf(prerequisites);
        credentials = List.copyOf(credentials);
    }

    /** What a new type begins with. @param ofCamp of a camp, whose required units are to be done */
    static RuleDesign first(boolean ofCamp) {
        return new RuleDesign(
                BigDecimal.ZERO,
                ofCamp,
                List.of(),
                null,
                null,
                true,
                Map.of(),
                null,
                null,
                0,
                List.of(),
                List.of(),
                new IssueTerms(null, null, 0, RenewalMode.FULL, null, null, null, false),
                "",
                "");
    }

    /** What changes from this to the other, in the order of the page. */
    public List<Difference> differences(RuleDesign other) {
        Map<String, String> mine = texts();
        Map<String, String> theirs = other.texts();
        List<Difference> all = new ArrayList<>();
        mine.forEach((field, before) -> {
            String after = theirs.getOrDefault(field, "");
            if (!after.equals(before)) {
                all.add(new Difference(field, before, after));
            }
        });
        return all;
    }

    /** What a course's file has words for. */
    Map<String, String> fileFields() {
        Map<String, String> fields = texts();
        fields.keySet()
                .retainAll(List.of(
                        "hours", "units", "exam", "pass-mark", "identity", "validity", "window", "note-zh", "note-en"));
        return fields;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("hours", plain(minHours));
        for (LearningMode mode : LearningMode.values()) {
            texts.put("hours-" + mode, plain(kindHours.get(mode)));
        }
        texts.put("units", requiredUnits ? requiredModules.isEmpty() ? "*" : sorted(requiredModules) : "");
        texts.put("exam", Objects.requireNonNullElse(examSlug, ""));
        texts.put("pass-mark", plain(passMark));
        texts.put("attempts", plain(examAttempts));
        texts.put("practices", practices == 0 ? "" : String.valueOf(practices));
        texts.put("identity", verifiedIdentity ? "✓" : "");
        texts.put("evidence-months", plain(evidenceMonths));
        texts.put("prerequisites", sorted(prerequisites));
        texts.put("credentials", sorted(credentials));
        texts.put("validity", plain(terms.validityMonths()));
        texts.put("window", plain(terms.renewalWindowDays()));
        texts.put("grace", terms.graceDays() == 0 ? "" : String.valueOf(terms.graceDays()));
        texts.put("renewal", terms.renewal().name());
        texts.put("renewal-camp", plain(terms.renewalCampId()));
        texts.put("renewal-hours", plain(terms.renewalHours()));
        texts.put("issue-level", plain(terms.issueLevel()));
        texts.put("second-person", terms.secondPerson() ? "✓" : "");
        texts.put("note-zh", noteZh);
        texts.put("note-en", noteEn);
        return texts;
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static String sorted(Collection<?> entries) {
        return entries.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
