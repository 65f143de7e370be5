package cn.haitang.content.files;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code <camp>/questions/<set>.yaml}; its fields are described in schema/questions.schema.json. */
public record QuestionsFile(
        int format,
        String slug,
        Text title,
        @Nullable Text summary,
        List<Topic> topics,
        List<Exam> exams,
        List<Question> questions) {

    public record Topic(String key, Text title) {}

    public record Exam(
            String slug,
            Text title,
            @Nullable Text summary,
            int minutes,
            int passMark,
            int maxAttempts,
            @Nullable Boolean shuffleOptions,
            List<Draw> draw) {

        public boolean shuffles() {
            return !Boolean.FALSE.equals(shuffleOptions);
        }

        public int count() {
            return draw.stream().mapToInt(Draw::count).sum();
        }
    }

    public record Draw(String topic, int count) {}

    public record Question(
            String id,
            String topic,
            String kind,
            Text stem,
            List<Option> options,
            Text explanation,
            String source,
            @Nullable Review review) {}

    public record Option(String key, Text text, @Nullable Boolean correct) {

        public boolean right() {
            return Boolean.TRUE.equals(correct);
        }
    }

    public record Review(String lecture, String chapter) {}

    public List<String> examSlugs() {
        return exams.stream().map(Exam::slug).filter(Objects::nonNull).toList();
    }
}
