package cn.haitang.web.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.camp.CampError;
import cn.haitang.camp.LectureService.PlannedChapter;
import cn.haitang.media.Recognised.OutlineItem;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterPlanTest {

    @ParameterizedTest
    @CsvSource({"0:00, 0", "3:05, 185000", "1:02:03, 3723000", "75:10, 4510000"})
    void times_are_read_as_people_write_them(String text, long milliseconds) {
        assertThat(ChapterPlan.time(text, CampError.LECTURE_CHAPTERS)).isEqualTo(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1:00", "1:75", "1.30"})
    void other_times_are_refused_in_the_words_of_what_needs_them(String text) {
        assertThatThrownBy(() -> ChapterPlan.time(text, CampError.CHECK_TIME))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(CampError.CHECK_TIME));
    }

    @Test
    void uppermost_headings_are_spread_over_the_video_as_their_pages_are() {
        List<OutlineItem> outline = List.of(
                new OutlineItem(1, "一", 1),
                new OutlineItem(2, "细节", 2),
                new OutlineItem(1, "二", 6),
                new OutlineItem(1, "同页", 6));

        assertThat(ChapterPlan.of(outline, 10, 100_000))
                .containsExactly(
                        new PlannedChapter(0, Bilingual.of("一", "一")),
                        new PlannedChapter(50_000, Bilingual.of("二", "二")));
    }
}
