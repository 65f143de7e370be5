package cn.haitang.web.learning;

import cn.haitang.camp.PackQueries;
import cn.haitang.camp.PackQueries.PackFileView;
import cn.haitang.camp.PackQueries.PackView;
import cn.haitang.learning.LearningError;
import cn.haitang.learning.Programme;
import cn.haitang.learning.ProgrammeQueries;
import cn.haitang.learning.ReadingQueries;
import cn.haitang.learning.Step;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource pack: its files, and how far each is read. */
@Named
@RequestScoped
public class Pack {

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private PackQueries packs;

    @Inject
    private ReadingQueries readings;

    private long enrolment;
    private long unit;
    private @Nullable Step step;
    private @Nullable Step following;
    private @Nullable PackView view;
    private Map<Long, ReadingQueries.Reading> read = Map.of();

    /** @throws DomainException not the own enrolment, or no pack of its camp */
    public void load() {
        Programme programme = programmes.of(enrolment);
        Step found = programme
                .step(unit)
                .filter(s -> s.packId() != null)
                .orElseThrow(() -> new DomainException(LearningError.UNIT_NOT_FOUND));
        step = found;
        following = programme.after(unit).orElse(null);
        view = packs.view(found.packId() == null ? 0 : found.packId());
        read = readings.ofPack(view.id());
    }

    public boolean isRead(PackFileView file) {
        ReadingQueries.Reading reading = read.get(file.id());
        return reading != null && reading.read();
    }

    public boolean isOpened(PackFileView file) {
        return read.containsKey(file.id());
    }

    public int lastPage(PackFileView file) {
        ReadingQueries.Reading reading = read.get(file.id());
        return reading == null ? 1 : reading.lastPage();
    }

    public @Nullable Step getStep() {
        return step;
    }

    public @Nullable Step getFollowing() {
        return following;
    }

    public @Nullable PackView getView() {
        return view;
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
