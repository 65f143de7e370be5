package cn.haitang.content.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFolderTest {

    private static final String CAMP = "road/camp.yaml";
    private static final String LECTURE = "road/lectures/rain/lecture.yaml";
    private static final String PACK = "road/packs/winter/pack.yaml";
    private static final String BANK = "road/questions/road-bank.yaml";
    private static final String CAPTIONS = "road/lectures/rain/captions.zh.vtt";
    private static final String SAMPLE = "sample/organisation.yaml";
    private static final String PROFILES = "rule-profiles.yaml";

    @TempDir
    private Path folder;

    private MiniContent content;

    @BeforeEach
    void aFolderInWhichEverythingIsRight() throws IOException {
        content = new MiniContent(folder);
    }

    @Test
    void a_folder_in_which_everything_is_right_is_read_without_a_problem() {
        ContentFolder.Reading reading = content.read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().orElseThrow().summary())
                .isEqualTo("1 camps, 1 lectures, 1 packs, 3 questions, 2 sample people");
    }

    @Test
    void the_sample_is_left_out_when_it_is_not_wanted() throws IOException {
        content.change(SAMPLE, "camp: road", "camp: nowhere");
        assertThat(new ContentFolder(folder).read(false).problems()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_a_failure_of_its_own() {
        assertThatThrownBy(() -> new ContentFolder(folder.resolve("gone")).read(true))
                .isInstanceOf(ContentUnreadable.class);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # what a schema says
            road/camp.yaml | tier: PRE_JOB | tier: PREJOB | tier: does not have a value in the enumeration
            road/camp.yaml | cover: rain | colour: rain | top: required property 'cover' not found
            road/camp.yaml | cover: rain | cover: rain\\nsurprise: 1 | surprise: property 'surprise' is not defined
            road/camp.yaml | required: true # module | required: yes | modules.0.required: string found, boolean expected
            road/lectures/rain/lecture.yaml | duration_s: 60.0 | duration_s: -1 | duration_s: must have an exclusive minimum value of 0
            # references inside a camp
            road/camp.yaml | ref: rain, | ref: rian, | unit rain: no lecture rian
            road/camp.yaml | ref: winter, | ref: summer, | unit winter-pack: no pack summer
            road/camp.yaml | ref: road-exam, required | ref: no-exam, required | unit final: no exam no-exam
            road/camp.yaml | rule_profile: city-45 | rule_profile: city-60 | no rule profile city-60
            road/camp.yaml | prerequisites: [] | prerequisites: [nowhere] | no camp nowhere
            road/camp.yaml | exam: {ref: road-exam | exam: {ref: other-exam | no unit with exam other-exam
            road/camp.yaml | required_modules: ALL_REQUIRED | required_modules: [roads] | no module roads
            road/camp.yaml | slug: winter-pack | slug: rain | unit rain is used already in road/camp.yaml:
            road/camp.yaml | slug: road # camp | slug: street | slug street is not the folder's name
            # lectures
            road/lectures/rain/lecture.yaml | slug: rain # lecture | slug: sun | slug sun is not the folder's name
            road/lectures/rain/lecture.yaml | at_s: 20 | at_s: 0 | chapter slow must begin after the one before and before the end
            road/lectures/rain/lecture.yaml | at_s: 20 | at_s: 61 | chapter slow must begin after the one before and before the end
            road/lectures/rain/lecture.yaml | at_s: 0, | at_s: 1, | the first chapter must begin at 0
            road/lectures/rain/lecture.yaml | slug: slow | slug: why | chapter why is used already in road/lectures/rain/lecture.yaml:
            road/lectures/rain/lecture.yaml | duration_s: 60.0 | duration_s: 60.8 | duration_s is 60.8, but the video lasts 60.0 s
            # packs
            road/packs/winter/pack.yaml | file: checklist.pdf | file: gone.pdf | file gone.pdf is missing
            road/packs/winter/pack.yaml | file: checklist.pdf | file: briefing.pptx | file briefing.pptx is no application/pdf
            # questions and exams
            road/questions/road-bank.yaml | topic: road # third | topic: air | road-003: no topic air
            road/questions/road-bank.yaml | chapter: slow | chapter: fast | road-001: lecture rain has no chapter fast
            road/questions/road-bank.yaml | lecture: rain | lecture: snow | road-001: no lecture snow
            road/questions/road-bank.yaml | kind: MULTIPLE | kind: SINGLE | road-003: SINGLE with 2 correct options
            road/questions/road-bank.yaml | id: road-002 | id: road-001 | question road-001 is used already in road/questions/road-bank.yaml:
            road/questions/road-bank.yaml | {key: B, text: {zh: 错}, | {key: B, text: {zh: 不对}, | road-002: TRUE_FALSE has A 对 and B 错
            road/questions/road-bank.yaml | count: 3 | count: 4 | exam road-exam draws 4 of topic road, which has 3
            # rule profiles
            rule-profiles.yaml | valid_to: "2025-12-31" | valid_to: "2026-01-01" | profile city-45: version 1 overlaps version 2
            rule-profiles.yaml | valid_to: "2025-12-31" | valid_to: "2025-02-30" | there is no day 2025-02-30
            rule-profiles.yaml | version: 2 | version: 1 | profile city-45 version 1 is used already in rule-profiles.yaml:
            # the sample
            sample/organisation.yaml | camp: road | camp: nowhere | no camp nowhere
            sample/organisation.yaml | phone: "13800130002" | phone: "13800130001" | phone 13800130001 is used already in sample/organisation.yaml:
            sample/organisation.yaml | industry: food, from | industry: sea, from | no industry sea
            sample/organisation.yaml | person: zhou | person: nobody | no person nobody
            sample/organisation.yaml | ends_on: today+60d | ends_on: today-30d | it ends before it begins: today-21d to today-30d
            """)
    void each_error_is_told_with_file_and_line(String file, String from, String to, String text) throws IOException {
        int line = content.line(file, from);
        content.change(file, from, to.replace("\\n", "\n"));
        assertThat(content.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("content/" + file + ":")
                        .contains(text)
                        .satisfies(p -> assertThat(lineOf(p)).isBetween(1, line + 2)));
    }

    @Test
    void the_line_is_that_of_the_wrong_value() throws IOException {
        int line = content.line(CAMP, "ref: rain,");
        content.change(CAMP, "ref: rain,", "ref: rian,");
        assertThat(content.problems()).contains("content/" + CAMP + ":" + line + ": unit rain: no lecture rian");
    }

    @Test
    void all_errors_are_told_at_once() throws IOException {
        content.change(CAMP, "ref: winter,", "ref: summer,");
        content.change(BANK, "kind: MULTIPLE", "kind: SINGLE");
        content.delete("road/lectures/rain/transcript.zh.txt");
        assertThat(content.problems()).hasSize(4).isSorted();
        assertThat(content.read().content()).isEmpty();
    }

    @Test
    void what_is_not_yaml_is_told_with_its_line() throws IOException {
        content.change(PACK, "cover: rain", "cover: [rain");
        assertThat(content.problems()).anyMatch(p -> p.matches("content/" + PACK + ":\\d+: not readable as YAML: .*"));
    }

    @Test
    void a_key_given_twice_is_an_error() throws IOException {
        content.change(PACK, "cover: rain", "cover: rain\ncover: aid");
        assertThat(content.problems())
                .contains("content/" + PACK + ":" + content.line(PACK, "cover: aid")
                        + ": not readable as YAML: key cover is given twice");
    }

    @Test
    void an_empty_file_and_one_that_is_not_utf8_are_told() throws IOException {
        content.write(PROFILES, "");
        content.bytes(BANK, new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        assertThat(content.problems())
                .contains("content/" + PROFILES + ":1: the file is empty", "content/" + BANK + ":1: not UTF-8");
    }

    @Test
    void a_video_that_is_none_empty_or_cut_off_is_told() throws IOException {
        byte[] whole = MiniContent.mp4(60_000);
        for (byte[] bytes : new byte[][] {
            "hello".getBytes(StandardCharsets.US_ASCII), new byte[0], Arrays.copyOf(whole, whole.length - 5)
        }) {
            content.bytes("road/lectures/rain/video.mp4", bytes);
            assertThat(content.problems())
                    .containsExactly("content/" + LECTURE + ":" + content.line(LECTURE, "media:")
                            + ": file video.mp4 is no MP4 video, or cut off");
        }
    }

    @Test
    void a_document_that_is_cut_off_is_told() throws IOException {
        content.bytes("road/packs/winter/briefing.pptx", Arrays.copyOf(MiniContent.zip("ppt/presentation.xml"), 40));
        content.bytes("road/packs/winter/checklist.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(content.problems()).hasSize(2).allMatch(p -> p.startsWith("content/" + PACK));
    }

    @Test
    void captions_that_are_none_or_out_of_order_are_told_at_their_line() throws IOException {
        content.change(CAPTIONS, "00:00:04.000 --> 00:00:09.000", "00:00:04.000 --> 00:01:09.000");
        assertThat(content.problems())
                .containsExactly("content/" + CAPTIONS + ":6: the cue is out of order or ends after the video");
        content.write(CAPTIONS, "1\n00:00:01,000 --> 00:00:02,000\nSubRip\n");
        assertThat(content.problems())
                .containsExactly("content/" + CAPTIONS + ":1: not WebVTT: the first line must begin with WEBVTT");
    }

    @Test
    void a_person_with_two_open_memberships_is_told() throws IOException {
        content.change(SAMPLE, ", to: \"2026-02-28\"", "");
        assertThat(content.problems()).singleElement().asString().contains("only one membership may be open");
    }

    @Test
    void slugs_that_an_import_finds_things_by_are_unique_across_camps() throws IOException {
        copyCamp();
        assertThat(content.problems())
                .anyMatch(p -> p.contains("lecture rain is used already in rail/"))
                .anyMatch(p -> p.contains("exam road-exam is used already in rail/"))
                .anyMatch(p -> p.contains("certificate road is used already in rail/"));
    }

    private void copyCamp() throws IOException {
        try (var files = java.nio.file.Files.walk(folder.resolve("road"))) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                content.bytes(
                        "rail/" + folder.resolve("road").relativize(file), java.nio.file.Files.readAllBytes(file));
            }
        }
    }

    private static int lineOf(String problem) {
        return Integer.parseInt(problem.split(":", -1)[1]);
    }
}
