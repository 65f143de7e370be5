package cn.haitang.content.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a schema can't say of a lecture: its files, its chapters, its captions, its length. */
final class LectureChecks {

    private static final long SLACK_MS = 500;

    private final List<Problem> problems;

    LectureChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(CampContent.InFolder<LectureFile> lecture) {
        Document<LectureFile> document = lecture.document();
        LectureFile value = document.value();
        if (!value.slug().equals(lecture.folder().getFileName().toString())) {
            problems.add(document.problem("slug " + value.slug() + " is not the folder's name", "slug"));
        }
        chapters(document);
        poster(lecture);
        video(lecture);
        if (!Files.isRegularFile(lecture.file(value.transcript()))) {
            problems.add(document.problem("file " + value.transcript() + " is missing", "transcript"));
        }
        value.captions().forEach((language, name) -> captions(lecture, language, name));
    }

    private void chapters(Document<LectureFile> document) {
        LectureFile value = document.value();
        Uniqueness unique = new Uniqueness(problems);
        long before = -1;
        for (int i = 0; i < value.chapters().size(); i++) {
            LectureFile.Chapter chapter = value.chapters().get(i);
            unique.name("chapter", chapter.slug(), document, "chapters", i, "slug");
            if (i == 0 && chapter.atMs() != 0) {
                problems.add(document.problem("the first chapter must begin at 0", "chapters", i, "at_s"));
            }
            if (chapter.atMs() <= before || chapter.atMs() >= durationMs(value)) {
                problems.add(document.problem(
                        "chapter " + chapter.slug() + " must begin after the one before and before the end",
                        "chapters",
                        i,
                        "at_s"));
            }
            before = chapter.atMs();
        }
    }

    private void poster(CampContent.InFolder<LectureFile> lecture) {
        String poster = lecture.value().poster();
        if (poster != null && !Files.isRegularFile(lecture.file(poster))) {
            problems.add(lecture.document().problem("file " + poster + " is missing", "poster"));
        }
    }

    private void video(CampContent.InFolder<LectureFile> lecture) {
        Document<LectureFile> document = lecture.document();
        String name = document.value().media().file();
        Path file = lecture.file(name);
        if (!Files.isRegularFile(file)) {
            problems.add(document.problem("file " + name + " is missing", "media", "file"));
            return;
        }
        try {
            OptionalLong duration = Mp4.durationMs(file);
            if (duration.isEmpty()) {
                problems.add(document.problem("file " + name + " is no MP4 video, or cut off", "media", "file"));
            } else if (Math.abs(duration.getAsLong() - durationMs(document.value())) > SLACK_MS) {
                problems.add(document.problem(
                        "duration_s is " + document.value().durationS() + ", but the video lasts "
                                + duration.getAsLong() / 1000.0 + " s",
                        "duration_s"));
            }
        } catch (IOException unreadable) {
            problems.add(document.problem("file " + name + " can't be read: " + unreadable.getMessage(), "media"));
        }
    }

    private void captions(CampContent.InFolder<LectureFile> lecture, String language, String name) {
        Document<LectureFile> document = lecture.document();
        Path file = lecture.file(name);
        if (!Files.isRegularFile(file)) {
            problems.add(document.problem("file " + name + " is missing", "captions", language));
            return;
        }
        String place = document.name().replace("lecture.yaml", name);
        try (Stream<String> lines = Files.lines(file)) {
            problems.addAll(WebVtt.check(place, lines.toList(), durationMs(document.value())));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            problems.add(new Problem(place, 1, "not readable as UTF-8"));
        }
    }

    private static long durationMs(LectureFile lecture) {
        return lecture.durationS().movePointRight(3).longValue();
    }
}
