package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a lecture asks while it is watched: it shows that somebody is there, it is no exam.
 *
 * @param id 0 for one that is not kept yet
 * @param atMs media time; null: at a random point, when the rule profile asks for random ones
 * @param options 2 to 4; in English it may be blank, then the Chinese stands for both
 * @param correct index of the right option, from 0
 */
public record LectureCheck(
        long id,
        long lectureId,
        @Nullable Long atMs,
        Bilingual stem,
        List<Bilingual> options,
        int correct,
        Bilingual explanation) {

    private static final int LONGEST_STEM = 500;
    private static final int LONGEST_OPTION = 200;
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /** @throws DomainException {@code camp.check.incomplete} */
    public LectureCheck {
        options = List.copyOf(options);
        boolean complete = fits(stem, LONGEST_STEM)
                && explanation.zh().length() <= LONGEST_STEM
                && explanation.en().length() <= LONGEST_STEM
                && options.size() >= FEWEST
                && options.size() <= MOST
                && options.stream().allMatch(option -> fits(option, LONGEST_OPTION))
                && correct >= 0
                && correct < options.size()
                && (atMs == null || atMs >= 0);
        if (!complete) {
            throw new DomainException(CampError.CHECK_INCOMPLETE);
        }
    }

    /** Everything but the id. */
    boolean asksTheSame(LectureCheck other) {
        return new LectureCheck(other.id, lectureId, atMs, stem, options, correct, explanation).equals(other);
    }

    private static boolean fits(Bilingual text, int longest) {
        return !text.zh().isBlank()
                && text.zh().length() <= longest
                && text.en().length() <= longest;
    }
}
