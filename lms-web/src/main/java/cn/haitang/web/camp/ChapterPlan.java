package cn.haitang.web.camp;

import cn.haitang.camp.CampError;
import cn.haitang.camp.LectureService.PlannedChapter;
import cn.haitang.media.Recognised.OutlineItem;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and titles of chapters as lecturers write and get them. */
final class ChapterPlan {

    private static final Pattern TIME = Pattern.compile("\\s*(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]?\\d)\\s*");

    private ChapterPlan() {}

    /**
     * Milliseconds from 1:02:03 or 8:52.
     *
     * @param refusal what is said of anything else
     */
    static long time(String text, CampError refusal) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new DomainException(refusal);
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        return ((hours * 60 + Long.parseLong(time.group(2))) * 60 + Long.parseLong(time.group(3))) * 1000;
    }

    /** A chapter for each uppermost heading, where its page would come if all pages took the same time. */
    static List<PlannedChapter> of(List<OutlineItem> outline, int pages, long durationMs) {
        List<PlannedChapter> chapters = new ArrayList<>();
        long last = -1;
        for (OutlineItem item : outline) {
            Integer page = item.page();
            if (item.level() > 1 || page == null) {
                continue;
            }
            long start = durationMs * (page - 1) / Math.max(1, pages) / 1000 * 1000;
            if (start > last) {
                chapters.add(new PlannedChapter(start, Bilingual.of(cut(item.title()), cut(item.title()))));
                last = start;
            }
        }
        return chapters;
    }

    private static String cut(String title) {
        return title.length() <= 160 ? title : title.substring(0, 160);
    }
}
