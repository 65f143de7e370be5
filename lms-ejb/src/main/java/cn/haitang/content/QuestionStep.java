package cn.haitang.content;

import cn.haitang.assessment.AssessmentImport;
import cn.haitang.assessment.PaperAssembly;
import cn.haitang.assessment.QuestionKind;
import cn.haitang.content.files.CampContent;
import cn.haitang.content.files.QuestionsFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Question sets and exams into assessment; what to watch again is looked up in the lecture as it is now. */
@Dependent
public class QuestionStep {

    @Inject
    private AssessmentImport assessment;

    void take(CampContent camp) {
        camp.questionSets().forEach(set -> assessment.questionSet(row(camp, set.value())));
    }

    private static AssessmentImport.QuestionSetRow row(CampContent camp, QuestionsFile set) {
        return new AssessmentImport.QuestionSetRow(
                set.slug(),
                Wordings.both(set.title()),
                set.topics().stream()
                        .map(topic -> new AssessmentImport.TopicRow(topic.key(), Wordings.both(topic.title())))
                        .toList(),
                set.questions().stream().map(question -> row(camp, question)).toList(),
                set.exams().stream().map(QuestionStep::row).toList());
    }

    private static AssessmentImport.QuestionRow row(CampContent camp, QuestionsFile.Question question) {
        QuestionsFile.Review review = question.review();
        return new AssessmentImport.QuestionRow(
                question.id(),
                question.topic(),
                QuestionKind.valueOf(question.kind()),
                Wordings.wording(question.stem()),
                question.options().stream()
                        .map(o -> new AssessmentImport.OptionRow(o.key(), Wordings.wording(o.text()), o.right()))
                        .toList(),
                Wordings.wording(question.explanation()),
                question.source(),
                review == null ? null : review.lecture(),
                review == null ? null : reviewAt(camp, review));
    }

    private static @Nullable Long reviewAt(CampContent camp, QuestionsFile.Review review) {
        return camp.chapterAt(review.lecture(), review.chapter()).orElse(null);
    }

    private static AssessmentImport.ExamRow row(QuestionsFile.Exam exam) {
        return new AssessmentImport.ExamRow(
                exam.slug(),
                Wordings.both(exam.title()),
                exam.count(),
                exam.draw().stream()
                        .map(draw -> new PaperAssembly.Draw(draw.topic(), draw.count()))
                        .toList(),
                exam.minutes(),
                exam.passMark(),
                exam.maxAttempts(),
                exam.shuffles());
    }
}
