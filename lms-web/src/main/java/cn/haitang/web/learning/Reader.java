package cn.haitang.web.learning;

import cn.haitang.camp.PackQueries;
import cn.haitang.camp.PackQueries.PackFileView;
import cn.haitang.learning.ReadingService;
import cn.haitang.learning.ReadingService.Place;
import cn.haitang.learning.Step;
import cn.haitang.media.AssetQueries;
import cn.haitang.media.AssetQueries.RenditionView;
import cn.haitang.media.RenditionKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of a pack: page pictures, or text that scrolls, or a download when neither could be made. */
@Named
@RequestScoped
public class Reader extends StepPage {

    @Inject
    private PackQueries packs;

    @Inject
    private AssetQueries assets;

    @Inject
    private ReadingService readings;

    private long file;
    private @Nullable PackFileView view;
    private @Nullable Place place;
    private List<RenditionView> pages = List.of();
    private boolean html;

    public void load() {
        place = readings.where(getEnrolment(), getUnit(), file);
        PackFileView found = packs.view(find(Step::packId)).files().stream()
                .filter(f -> f.id() == file)
                .findFirst()
                .orElseThrow(StepPage::missing);
        view = found;
        pages = assets.renditions(found.assetId(), RenditionKind.PAGE);
        html = pages.isEmpty()
                && !assets.renditions(found.assetId(), RenditionKind.HTML).isEmpty();
    }

    public @Nullable PackFileView getView() {
        return view;
    }

    public @Nullable Place getPlace() {
        return place;
    }

    public List<RenditionView> getPages() {
        return pages;
    }

    public boolean isHtml() {
        return html;
    }

    public long getFile() {
        return file;
    }

    public void setFile(long file) {
        this.file = file;
    }
}
