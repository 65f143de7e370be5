package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One thing to learn in a module. It may move to another module of its camp and keeps its id, so progress follows it;
 * when it leaves the programme it is retired.
 */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "module_id")
    private long moduleId;

    private String slug = "";

    @Enumerated(EnumType.STRING)
    private UnitKind kind = UnitKind.LECTURE;

    private int position;
    private boolean required;

    @Column(name = "rule_profile")
    private @Nullable String ruleProfile;

    private boolean retired;
    private @Nullable Integer minutes;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Column(name = "lecture_id")
    private @Nullable Long lectureId;

    @Column(name = "pack_id")
    private @Nullable Long packId;

    @Column(name = "exam_slug")
    private @Nullable String examSlug;

    protected Unit() {}

    Unit(String slug) {
        this.slug = slug;
    }

    /** @param profile slug of a rule profile; null: as the camp */
    void goBy(@Nullable String profile) {
        ruleProfile = profile;
    }

    void place(
            long newModuleId,
            int newPosition,
            boolean isRequired,
            @Nullable Integer plannedMinutes,
            Bilingual newTitle) {
        moduleId = newModuleId;
        position = newPosition;
        required = isRequired;
        minutes = plannedMinutes;
        title = newTitle;
        retired = false;
    }

    void pointToLecture(long id) {
        point(UnitKind.LECTURE, id, null, null);
    }

    void pointToPack(long id) {
        point(UnitKind.PACK, null, id, null);
    }

    void pointToExam(String newExamSlug) {
        point(UnitKind.EXAM, null, null, newExamSlug);
    }

    private void point(UnitKind newKind, @Nullable Long lecture, @Nullable Long pack, @Nullable String exam) {
        kind = newKind;
        lectureId = lecture;
        packId = pack;
        examSlug = exam;
    }

    void rename(Bilingual newTitle) {
        title = newTitle;
    }

    void retire() {
        retired = true;
    }

    String slug() {
        return slug;
    }

    boolean isRetired() {
        return retired;
    }

    long moduleId() {
        return moduleId;
    }

    public long id() {
        return id;
    }
}
