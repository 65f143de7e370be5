package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;
import java.util.List;

/**
 * An open paper as the browser may see it: nothing tells which option is correct.
 *
 * @param remainingMs until the deadline by the server's clock; negative when it is over
 */
public record PaperView(
        long attemptId, long enrolmentId, long unitId, Bilingual title, long remainingMs, List<Item> items) {

    public PaperView {
        items = List.copyOf(items);
    }

    /**
     * @param options from the top; the first is A on the screen
     * @param answer saved so far, in the letters of the screen
     */
    public record Item(
            int position,
            QuestionKind kind,
            Wording stem,
            List<Wording> options,
            String answer,
            boolean flagged,
            long clientSeq) {}
}
