package cn.haitang.content.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code <camp>/lectures/<lecture>/lecture.yaml}; its fields are described in schema/lecture.schema.json. */
public record LectureFile(
        int format,
        String slug,
        Text title,
        Text summary,
        @Nullable String cover,
        Lecturer lecturer,
        List<Source> sources,
        Media media,
        @Nullable String poster,
        BigDecimal durationS,
        Map<String, String> captions,
        String transcript,
        List<Chapter> chapters) {

    public record Lecturer(String name, Text title) {}

    public record Media(
            String file,
            String type,
            @Nullable Integer width,
            @Nullable Integer height) {}

    public record Chapter(String slug, BigDecimal atS, Text title) {

        public long atMs() {
            return atS.movePointRight(3).longValue();
        }
    }
}
