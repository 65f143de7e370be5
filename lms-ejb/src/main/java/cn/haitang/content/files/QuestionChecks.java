package cn.haitang.content.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema can't say of a question set: right answers, topics, what exams can draw, what to watch again. */
final class QuestionChecks {

    private final List<Problem> problems;

    QuestionChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Document<QuestionsFile> set, CampContent camp) {
        QuestionsFile value = set.value();
        String fileName = set.name().substring(set.name().lastIndexOf('/') + 1);
        if (!fileName.equals(value.slug() + ".yaml")) {
            problems.add(set.problem("slug " + value.slug() + " is not the file's name", "slug"));
        }
        Uniqueness unique = new Uniqueness(problems);
        for (int i = 0; i < value.topics().size(); i++) {
            unique.name("topic", value.topics().get(i).key(), set, "topics", i, "key");
        }
        for (int i = 0; i < value.questions().size(); i++) {
            unique.name("question", value.questions().get(i).id(), set, "questions", i, "id");
            unique.name("stem", value.questions().get(i).stem().zh(), set, "questions", i, "stem");
            question(set, camp, i);
        }
        for (int i = 0; i < value.exams().size(); i++) {
            draws(set, i);
        }
    }

    private void question(Document<QuestionsFile> set, CampContent camp, int index) {
        QuestionsFile.Question question = set.value().questions().get(index);
        if (set.value().topics().stream().noneMatch(t -> t.key().equals(question.topic()))) {
            problems.add(set.problem(question.id() + ": no topic " + question.topic(), "questions", index, "topic"));
        }
        options(set, index, question);
        QuestionsFile.Review review = question.review();
        if (review == null) {
            return;
        }
        if (camp.lectures().stream().noneMatch(l -> l.value().slug().equals(review.lecture()))) {
            problems.add(set.problem(question.id() + ": no lecture " + review.lecture(), "questions", index, "review"));
        } else if (camp.chapterAt(review.lecture(), review.chapter()).isEmpty()) {
            problems.add(set.problem(
                    question.id() + ": lecture " + review.lecture() + " has no chapter " + review.chapter(),
                    "questions",
                    index,
                    "review"));
        }
    }

    private void options(Document<QuestionsFile> set, int index, QuestionsFile.Question question) {
        List<QuestionsFile.Option> options = question.options();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).key().equals(String.valueOf((char) ('A' + i)))) {
                problems.add(option(set, index, i, question.id() + ": options must be A, B, C … in order"));
            }
            if (!texts.add(options.get(i).text().zh())) {
                problems.add(option(set, index, i, question.id() + ": two options say the same"));
            }
        }
        long right = options.stream().filter(QuestionsFile.Option::right).count();
        boolean enough = question.kind().equals("MULTIPLE") ? right >= 2 : right == 1;
        if (!enough) {
            problems.add(set.problem(
                    question.id() + ": " + question.kind() + " with " + right + " correct options",
                    "questions",
                    index,
                    "options"));
        }
        if (question.kind().equals("TRUE_FALSE") && !texts.equals(Set.of("对", "错"))) {
            problems.add(set.problem(question.id() + ": TRUE_FALSE has A 对 and B 错", "questions", index, "options"));
        }
    }

    private static Problem option(Document<QuestionsFile> set, int question, int option, String text) {
        return set.problem(text, "questions", question, "options", option);
    }

    private void draws(Document<QuestionsFile> set, int index) {
        QuestionsFile.Exam exam = set.value().exams().get(index);
        for (int i = 0; i < exam.draw().size(); i++) {
            QuestionsFile.Draw draw = exam.draw().get(i);
            long there = set.value().questions().stream()
                    .filter(q -> q.topic().equals(draw.topic()))
                    .count();
            if (there < draw.count()) {
                problems.add(set.problem(
                        "exam %s draws %d of topic %s, which has %d"
                                .formatted(exam.slug(), draw.count(), draw.topic(), there),
                        "exams",
                        index,
                        "draw",
                        i));
            }
        }
    }
}
