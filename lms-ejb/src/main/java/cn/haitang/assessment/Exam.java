package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What is asked of a trainee: how many questions of which topics, in how many minutes, with which pass mark, how often. */
@Entity
@Table(name = "exam")
public class Exam {

    /** So many questions of a topic. */
    @Embeddable
    public static class Draw {

        private String topic = "";
        private int count;

        protected Draw() {}

        Draw(String topic, int count) {
            this.topic = topic;
            this.count = count;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Column(name = "question_set_id")
    private long questionSetId;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Column(name = "question_count")
    private int questionCount;

    private int minutes;

    @Column(name = "pass_mark")
    private int passMark;

    @Column(name = "max_attempts")
    private int maxAttempts;

    @Column(name = "shuffle_options")
    private boolean shuffleOptions = true;

    @ElementCollection
    @CollectionTable(name = "exam_draw", joinColumns = @JoinColumn(name = "exam_id"))
    private List<Draw> draws = new ArrayList<>();

    protected Exam() {}

    Exam(String slug) {
        this.slug = slug;
    }

    /** Holds for attempts that begin from now on. */
    void define(long newSetId, AssessmentImport.ExamRow row) {
        questionSetId = newSetId;
        title = row.title();
        questionCount = row.questionCount();
        minutes = row.minutes();
        passMark = row.passMark();
        maxAttempts = row.maxAttempts();
        shuffleOptions = row.shuffleOptions();
        if (!recipe().draws().equals(row.draws())) {
            draws.clear();
            row.draws().forEach(draw -> draws.add(new Draw(draw.topic(), draw.count())));
        }
    }

    PaperAssembly.Recipe recipe() {
        return new PaperAssembly.Recipe(
                questionCount,
                draws.stream()
                        .map(draw -> new PaperAssembly.Draw(draw.topic, draw.count))
                        .toList(),
                shuffleOptions);
    }

    long id() {
        return id;
    }

    long questionSetId() {
        return questionSetId;
    }

    int minutes() {
        return minutes;
    }

    int passMark() {
        return passMark;
    }

    int maxAttempts() {
        return maxAttempts;
    }
}
