package cn.haitang.content;

import cn.haitang.camp.CampImport;
import cn.haitang.camp.LectureCheck;
import cn.haitang.camp.LectureCheckImport;
import cn.haitang.camp.Tier;
import cn.haitang.camp.UnitKind;
import cn.haitang.content.files.CampContent;
import cn.haitang.content.files.CampFile;
import cn.haitang.content.files.ChecksFile;
import cn.haitang.content.files.LectureFile;
import cn.haitang.content.files.PackFile;
import cn.haitang.content.files.Source;
import cn.haitang.media.MediaImport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A camp with its lectures, packs and programme into media and camp. */
@Dependent
public class CampStep {

    @Inject
    private MediaImport media;

    @Inject
    private CampImport camps;

    @Inject
    private LectureCheckImport checks;

    void take(CampContent content) {
        content.lectures().forEach(lecture -> camps.lecture(lectureRow(lecture)));
        content.checks().forEach(this::ask);
        content.packs().forEach(pack -> camps.pack(packRow(pack)));
        CampFile file = content.camp().value();
        long id = camps.camp(row(file));
        camps.programme(id, file.modules().stream().map(CampStep::row).toList());
    }

    /** The folder's name is the lecture's slug. */
    private void ask(CampContent.InFolder<ChecksFile> file) {
        String lecture = String.valueOf(file.folder().getFileName());
        checks.take(
                lecture,
                id -> file.value().checks().stream()
                        .map(check -> new LectureCheck(
                                0,
                                id,
                                check.atMs(),
                                Wordings.both(check.stem()),
                                check.options().stream()
                                        .map(option -> Wordings.both(option.text()))
                                        .toList(),
                                check.correct(),
                                Wordings.both(check.explanation())))
                        .toList());
    }

    private CampImport.LectureRow lectureRow(CampContent.InFolder<LectureFile> lecture) {
        LectureFile file = lecture.value();
        return new CampImport.LectureRow(
                file.slug(),
                Wordings.both(file.title()),
                Wordings.both(file.summary()),
                file.cover(),
                file.lecturer().name(),
                Wordings.both(file.lecturer().title()),
                sources(file.sources()),
                read(lecture.file(file.transcript())),
                media.asset(lecture.file(file.media().file()), file.slug() + ".mp4"),
                file.chapters().stream()
                        .map(c -> new CampImport.ChapterRow(c.atMs(), Wordings.both(c.title())))
                        .toList(),
                captions(lecture));
    }

    private static Map<String, String> captions(CampContent.InFolder<LectureFile> lecture) {
        return lecture.value().captions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> read(lecture.file(e.getValue()))));
    }

    private CampImport.PackRow packRow(CampContent.InFolder<PackFile> pack) {
        PackFile file = pack.value();
        return new CampImport.PackRow(
                file.slug(),
                Wordings.both(file.title()),
                Wordings.both(file.summary()),
                file.cover(),
                file.minutes(),
                sources(file.sources()),
                file.files().stream()
                        .map(item -> new CampImport.PackFileRow(
                                media.asset(pack.file(item.file()), item.file()), Wordings.both(item.title())))
                        .toList());
    }

    private static CampImport.CampRow row(CampFile file) {
        Tier tier = Tier.valueOf(file.tier());
        return new CampImport.CampRow(
                file.slug(),
                tier,
                Wordings.both(file.title()),
                Wordings.both(file.summary()),
                Wordings.both(file.audience()),
                file.cover(),
                file.ruleProfile(),
                file.expectedFirst(),
                tier.ordinal() + 1);
    }

    private static CampImport.ModuleRow row(CampFile.Module module) {
        return new CampImport.ModuleRow(
                module.slug(),
                Wordings.both(module.title()),
                module.required(),
                module.units().stream().map(CampStep::row).toList());
    }

    private static CampImport.UnitRow row(CampFile.Unit unit) {
        return new CampImport.UnitRow(
                unit.slug(),
                UnitKind.valueOf(unit.kind()),
                unit.ref(),
                unit.required(),
                unit.minutes(),
                unit.ruleProfile(),
                Wordings.both(unit.title()));
    }

    private static List<String> sources(List<Source> sources) {
        return sources.stream().map(Source::line).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
