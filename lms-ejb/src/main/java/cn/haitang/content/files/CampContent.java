package cn.haitang.content.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One camp's folder: its file, its lectures, packs and question sets. */
public record CampContent(
        Document<CampFile> camp,
        List<InFolder<LectureFile>> lectures,
        List<InFolder<ChecksFile>> checks,
        List<InFolder<PackFile>> packs,
        List<Document<QuestionsFile>> questionSets) {

    /** A document whose files lie beside it. */
    public record InFolder<T>(Path folder, Document<T> document) {

        public T value() {
            return document.value();
        }

        public Path file(String name) {
            return folder.resolve(name);
        }
    }

    /** A chapter's beginning in ms. */
    public Optional<Long> chapterAt(String lecture, String chapter) {
        return lectures.stream()
                .map(InFolder::value)
                .filter(l -> l.slug().equals(lecture))
                .flatMap(l -> l.chapters().stream())
                .filter(c -> c.slug().equals(chapter))
                .map(LectureFile.Chapter::atMs)
                .findFirst();
    }
}
