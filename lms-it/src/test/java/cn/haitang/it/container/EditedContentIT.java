package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.content.ContentSettings;
import cn.haitang.content.ContentWriter;
import cn.haitang.content.files.Content;
import cn.haitang.content.files.ContentFolder;
import cn.haitang.content.files.Document;
import cn.haitang.content.files.Problem;
import cn.haitang.content.files.RuleProfilesFile;
import cn.haitang.content.files.RuleProfilesFile.Profile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hours were reckoned by is not rewritten in a file. */
class EditedContentIT extends ContainerTest {

    @Inject
    private ContentSettings settings;

    @Inject
    private ContentWriter writer;

    private Content content;

    @BeforeEach
    void the_folder_as_it_was_imported() {
        content = new ContentFolder(settings.dir()).read(false).content().orElseThrow();
    }

    @Test
    void a_folder_that_was_imported_can_be_imported_again() {
        assertThat(writer.problems(content)).isEmpty();
    }

    @Test
    void an_edited_version_of_a_rule_profile_is_refused_with_file_line_and_what_to_do() {
        Profile known = content.profiles().value().profiles().get(1);
        List<Problem> problems = writer.problems(with(1, profile(known, known.version(), new BigDecimal("8.5"))));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("rule-profiles.yaml");
            assertThat(problem.line()).isGreaterThan(1);
            assertThat(problem.text())
                    .contains("city-45", "version 2 was imported before", "(daily_cap_hours)", "add version 3");
        });
    }

    @Test
    void a_new_version_is_none() {
        Profile known = content.profiles().value().profiles().get(1);
        assertThat(writer.problems(with(1, profile(known, 9, new BigDecimal("8.5")))))
                .isEmpty();
    }

    /** A file may be finer than the database keeps it. */
    @Test
    void the_same_figure_written_otherwise_is_none() {
        Profile known = content.profiles().value().profiles().get(1);
        assertThat(writer.problems(with(1, profile(known, known.version(), new BigDecimal("8.0001")))))
                .isEmpty();
    }

    private Content with(int place, Profile other) {
        RuleProfilesFile file = content.profiles().value();
        List<Profile> profiles = new ArrayList<>(file.profiles());
        profiles.set(place, other);
        Document<RuleProfilesFile> document = new Document<>(
                content.profiles().name(),
                new RuleProfilesFile(file.format(), profiles),
                content.profiles().tree());
        return new Content(document, content.camps(), content.sample());
    }

    private static Profile profile(Profile known, int version, BigDecimal dailyCap) {
        return new Profile(
                known.code(),
                version,
                known.validFrom(),
                known.validTo(),
                known.title(),
                known.source(),
                known.conversion(),
                known.multipliers(),
                dailyCap,
                known.playback(),
                known.carryOver(),
                known.yearlyTargetHours());
    }
}
