package cn.haitang.content;

import cn.haitang.content.files.Problem;
import java.util.List;

/**
 * How the last import went on this node.
 *
 * @param summary one sentence
 * @param problems what is wrong with the files, in order
 */
public record ImportReport(Outcome outcome, String summary, List<Problem> problems) {

    /** UNCHANGED: imported before; REFUSED: the files have problems; FAILED: the system could not; NONE: no folder. */
    public enum Outcome {
        IMPORTED,
        UNCHANGED,
        REFUSED,
        FAILED,
        NONE
    }

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
