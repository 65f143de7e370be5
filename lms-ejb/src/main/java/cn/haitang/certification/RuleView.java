package cn.haitang.certification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule.
 *
 * @param origin FILE or PAGE
 * @param editor who edited it last; null: the course's file
 * @param publishedAt null: a draft
 */
public record RuleView(
        long id,
        long typeId,
        int version,
        LocalDate validFrom,
        State state,
        String origin,
        @Nullable String editor,
        @Nullable Instant editedAt,
        @Nullable String publisher,
        @Nullable Instant publishedAt,
        RuleDesign design)
        implements Serializable {

    /** Where a version is in its life. */
    public enum State {
        DRAFT,
        /** Published, begins later. */
        PLANNED,
        IN_FORCE,
        PAST
    }

    public boolean draft() {
        return state == State.DRAFT;
    }
}
