package cn.haitang.web.learning;

import cn.haitang.camp.PackQueries;
import cn.haitang.camp.PackQueries.PackFileView;
import cn.haitang.camp.PackQueries.PackView;
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
public class Pack extends StepPage {

    @Inject
    private PackQueries packs;

    @Inject
    private ReadingQueries readings;

    private @Nullable PackView view;
    private Map<Long, ReadingQueries.Reading> read = Map.of();

    /** @throws DomainException not the own enrolment, or no pack of its camp */
    public void load() {
        view = packs.view(find(Step::packId));
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

    public @Nullable PackView getView() {
        return view;
    }
}
