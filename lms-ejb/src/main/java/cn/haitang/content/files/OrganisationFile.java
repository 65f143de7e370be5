package cn.haitang.content.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code sample/organisation.yaml}; its fields are described in schema/organisation.schema.json. */
public record OrganisationFile(
        int format,
        Text name,
        List<Territory> territories,
        List<Industry> industries,
        List<Person> people,
        List<Cohort> cohorts,
        List<Enrolment> enrolments) {

    public record Territory(
            String slug, String kind, Text name, @Nullable List<Territory> children) {

        public List<Territory> inside() {
            return Objects.requireNonNullElse(children, List.of());
        }
    }

    public record Industry(String slug, Text name, Text committee) {}

    public record Person(
            String login,
            String name,
            String phone,
            @Nullable String language,
            @Nullable Boolean identityVerified,
            @Nullable Boolean tour,
            @Nullable Text tourNote,
            List<Grant> roles,
            List<Membership> memberships) {

        public boolean onTour() {
            return Boolean.TRUE.equals(tour);
        }
    }

    /** @param industries the word ALL (also when left out), or a list of slugs */
    public record Grant(
            String role,
            @Nullable String territory,
            @Nullable JsonNode industries,
            @Nullable String from,
            @Nullable String to) {

        /** Slugs; empty: all. */
        public List<String> trades() {
            return slugs(industries);
        }
    }

    public record Membership(
            String territory,
            String industry,
            String from,
            @Nullable String to) {}

    /** @param industry null: all */
    public record Cohort(
            String slug,
            String camp,
            Text title,
            String classCode,
            String territory,
            @Nullable String industry,
            String startsOn,
            String endsOn) {}

    public record Enrolment(
            String cohort, String person, @Nullable String enrolledOn) {}

    /** All territories, parents before children. */
    public List<Territory> tree() {
        List<Territory> all = new ArrayList<>();
        territories.forEach(top -> collect(top, all));
        return all;
    }

    private static void collect(Territory node, List<Territory> all) {
        all.add(node);
        node.inside().forEach(child -> collect(child, all));
    }

    private static List<String> slugs(@Nullable JsonNode node) {
        List<String> slugs = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(slug -> slugs.add(slug.asText()));
        }
        return slugs;
    }
}
