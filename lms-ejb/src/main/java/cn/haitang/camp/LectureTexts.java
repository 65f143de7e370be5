package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bounds of what a lecturer writes: the columns are as wide. */
final class LectureTexts {

    static final int TITLE = 160;
    static final int SUMMARY = 1000;
    static final int CHAPTERS = 100;

    private LectureTexts() {}

    /** @throws DomainException too long, or chapters that begin at one time, before the start or without a name */
    static void mustFit(Bilingual title, Bilingual summary, List<LectureService.PlannedChapter> chapters) {
        if (longer(title, TITLE) || longer(summary, SUMMARY)) {
            throw new DomainException(CampError.LECTURE_TEXT, TITLE, SUMMARY);
        }
        Set<Long> starts = new HashSet<>();
        for (LectureService.PlannedChapter chapter : chapters) {
            boolean named = !chapter.title().zh().isBlank() && !longer(chapter.title(), TITLE);
            if (!named || chapter.startMs() < 0 || !starts.add(chapter.startMs()) || chapters.size() > CHAPTERS) {
                throw new DomainException(CampError.LECTURE_CHAPTERS);
            }
        }
    }

    static List<LectureService.PlannedChapter> ordered(List<LectureService.PlannedChapter> chapters) {
        return chapters.stream()
                .sorted(Comparator.comparingLong(LectureService.PlannedChapter::startMs))
                .toList();
    }

    static Bilingual cut(Bilingual text) {
        return Bilingual.of(cut(text.zh()), cut(text.en()));
    }

    private static String cut(String text) {
        return text.length() <= TITLE ? text : text.substring(0, TITLE);
    }

    private static boolean longer(Bilingual text, int most) {
        return text.zh().length() > most || text.en().length() > most;
    }
}
