package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a question. What can be answered or graded never changes: another wording, option or key is the next
 * revision, and this one is retired, so that old papers keep showing what was asked. Where it belongs (topic) and where to
 * read it up (lecture) may move.
 */
@Entity
@Table(name = "question")
public class Question {

    /** One of the options. */
    @Embeddable
    public static class Option {

        private String label = "";

        @Embedded
        @AttributeOverride(name = "zh", column = @Column(name = "text_zh"))
        @AttributeOverride(name = "en", column = @Column(name = "text_en"))
        private Wording text = Wording.of("", null);

        private boolean correct;

        protected Option() {}

        Option(AssessmentImport.OptionRow row) {
            this.label = row.label();
            this.text = row.text();
            this.correct = row.correct();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "question_set_id")
    private long questionSetId;

    private String slug = "";
    private int revision;
    private boolean retired;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind = QuestionKind.SINGLE;

    private String topic = "";

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "topic_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "topic_en"))
    private Bilingual topicTitle = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "stem_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "stem_en"))
    private Wording stem = Wording.of("", null);

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "explanation_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "explanation_en"))
    private Wording explanation = Wording.of("", null);

    private @Nullable String source;

    @Column(name = "review_lecture")
    private @Nullable String reviewLecture;

    @Column(name = "review_at_ms")
    private @Nullable Long reviewAtMs;

    @Column(name = "content_hash")
    private String contentHash = "";

    @ElementCollection
    @CollectionTable(name = "question_option", joinColumns = @JoinColumn(name = "question_id"))
    private List<Option> options = new ArrayList<>();

    protected Question() {}

    Question(long questionSetId, int revision, AssessmentImport.QuestionRow row) {
        this.questionSetId = questionSetId;
        this.slug = row.slug();
        this.revision = revision;
        this.kind = row.kind();
        this.stem = row.stem();
        this.explanation = row.explanation();
        this.source = row.source();
        this.contentHash = row.contentHash();
        row.options().forEach(option -> options.add(new Option(option)));
    }

    /** Where it belongs and where it is explained, and that it is in use. */
    void place(AssessmentImport.QuestionRow row, Bilingual newTopicTitle) {
        topic = row.topic();
        topicTitle = newTopicTitle;
        reviewLecture = row.reviewLecture();
        reviewAtMs = row.reviewAtMs();
        retired = false;
    }

    void retire() {
        retired = true;
    }

    boolean says(String hash) {
        return contentHash.equals(hash);
    }

    String slug() {
        return slug;
    }

    int revision() {
        return revision;
    }
}
