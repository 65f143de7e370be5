package cn.haitang.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question on somebody's paper with the answer so far. */
@Entity
@IdClass(AttemptItem.Key.class)
@Table(name = "attempt_item")
public class AttemptItem {

    @Id
    @Column(name = "attempt_id")
    private long attemptId;

    @Id
    private int position;

    @Column(name = "option_order")
    private String optionOrder = "";

    private String answer = "";
    private boolean flagged;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "client_seq")
    private long clientSeq;

    protected AttemptItem() {}

    AttemptItem(long attemptId, int position, OptionOrder options) {
        this.attemptId = attemptId;
        this.position = position;
        this.optionOrder = options.labels();
    }

    /**
     * Takes an answer unless a newer one is there already.
     *
     * @param shown in the letters of the screen
     * @param seq counted up by the browser with each change of this question
     */
    void answer(Answer shown, boolean flag, long seq, Instant now) {
        Answer stored = new OptionOrder(optionOrder).stored(shown);
        if (seq > clientSeq) {
            answer = stored.letters();
            flagged = flag;
            clientSeq = seq;
            savedAt = now;
        }
    }

    /** In the letters of the screen. */
    Answer shown() {
        return new OptionOrder(optionOrder).shown(new Answer(answer));
    }

    boolean flagged() {
        return flagged;
    }

    long clientSeq() {
        return clientSeq;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    /** Attempt and position. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long attemptId;
        private int position;

        public Key() {}

        public Key(long attemptId, int position) {
            this.attemptId = attemptId;
            this.position = position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && attemptId == that.attemptId && position == that.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(attemptId, position);
        }
    }
}
