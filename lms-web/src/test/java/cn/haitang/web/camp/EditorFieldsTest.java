package cn.haitang.web.camp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.camp.LectureService.PlannedChapter;
import cn.haitang.shared.Bilingual;
import cn.haitang.web.camp.EditorFields.ChapterFields;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorFieldsTest {

    @Test
    void rows_without_a_name_are_left_out_whatever_their_time_and_chinese_stands_for_missing_english() {
        Bilingual text = Bilingual.of("雨天", "Rain");
        EditorFields fields = new EditorFields(
                text,
                text,
                null,
                null,
                List.of(
                        new ChapterFields("没有", "", ""),
                        new ChapterFields("1:30", "转弯", ""),
                        new ChapterFields("0:00", "开头", "Start")));

        assertThat(fields.edited(7).chapters())
                .containsExactly(
                        new PlannedChapter(0, Bilingual.of("开头", "Start")),
                        new PlannedChapter(90_000, Bilingual.of("转弯", "转弯")));
    }
}
