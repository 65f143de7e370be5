package cn.haitang.content.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code <camp>/camp.yaml}; its fields are described in schema/camp.schema.json. */
public record CampFile(
        int format,
        String slug,
        String tier,
        Text title,
        Text summary,
        Text audience,
        String cover,
        String ruleProfile,
        @Nullable List<String> prerequisites,
        List<Module> modules,
        Certificate certificate) {

    public record Module(String slug, Text title, @Nullable Text summary, boolean required, List<Unit> units) {}

    public record Unit(
            String slug,
            String kind,
            String ref,
            boolean required,
            @Nullable Integer minutes,
            @Nullable String ruleProfile,
            Text title) {}

    public record Certificate(
            String code,
            String purpose,
            Text title,
            Text statement,
            Text issuer,
            String serialPrefix,
            @Nullable Integer validityMonths,
            @Nullable Integer renewalWindowDays,
            Rule rule,
            @Nullable Text note) {}

    /** @param requiredModules the word ALL_REQUIRED, or a list of slugs */
    public record Rule(
            BigDecimal hours,
            JsonNode requiredModules,
            @Nullable ExamRule exam,
            @Nullable Boolean verifiedIdentity) {

        /** Slugs of the modules that must be done; empty: all that are required. */
        public List<String> modules() {
            List<String> slugs = new ArrayList<>();
            if (requiredModules.isArray()) {
                requiredModules.forEach(slug -> slugs.add(slug.asText()));
            }
            return slugs;
        }
    }

    public record ExamRule(String ref, int passMark) {}

    public List<String> expectedFirst() {
        return Objects.requireNonNullElse(prerequisites, List.of());
    }

    public List<Unit> units() {
        return modules.stream().flatMap(m -> m.units().stream()).toList();
    }
}
