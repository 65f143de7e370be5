package cn.haitang.web.media;

import cn.haitang.camp.LectureService;
import cn.haitang.media.AssetKind;
import cn.haitang.media.AssetQueries;
import cn.haitang.media.AssetService;
import cn.haitang.media.AssetStatus;
import cn.haitang.media.AssetView;
import cn.haitang.media.MediaSettings;
import cn.haitang.media.Recognised.OutlineItem;
import cn.haitang.shared.Bilingual;
import cn.haitang.web.security.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The upload page: the own files, what was recognised in the chosen one, and confirming it. */
@Named
@RequestScoped
public class Upload {

    private static final int SHOWN = 100;

    @Inject
    private AssetQueries assets;

    @Inject
    private AssetService service;

    @Inject
    private LectureService lectures;

    @Inject
    private Visitor visitor;

    @Inject
    private ExternalContext external;

    @Inject
    private MediaSettings settings;

    private @Nullable List<AssetView> rows;

    public List<AssetView> getRows() {
        if (rows == null) {
            rows = assets.mine(SHOWN);
        }
        return rows;
    }

    /** The chosen file, else the newest that waits to be confirmed, else the newest; null when there is none. */
    public @Nullable AssetView getSelected() {
        String wanted = param("asset");
        return getRows().stream()
                .filter(a -> String.valueOf(a.id()).equals(wanted))
                .findFirst()
                .or(() -> waiting().stream().findFirst())
                .or(() -> getRows().stream().findFirst())
                .orElse(null);
    }

    public List<OutlineItem> getOutline() {
        return Optional.ofNullable(getSelected())
                .map(a -> assets.outline(a.id()))
                .orElse(List.of());
    }

    /** The largest file, as people say it. */
    public String getLimit() {
        return Math.round(settings.maxUploadBytes() / (double) (1 << 30)) + " GB";
    }

    public int getWaiting() {
        return waiting().size();
    }

    public boolean isBusy() {
        return getRows().stream().anyMatch(a -> !a.status().isSettled());
    }

    /** Keeps the title and the ticked headings as they were written. */
    public void confirm() {
        AssetView selected = getSelected();
        if (selected == null) {
            return;
        }
        List<OutlineItem> found = assets.outline(selected.id());
        List<OutlineItem> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!param("keep-" + i).isEmpty()) {
                kept.add(new OutlineItem(
                        found.get(i).level(),
                        param("heading-" + i),
                        found.get(i).page()));
            }
        }
        service.confirm(new AssetService.Confirm(selected.id(), param("title"), kept));
        rows = null;
    }

    /** Confirms what waits, the chosen one as it was changed, and begins a lecture with the first video and the first deck. */
    public void confirmAll() throws IOException {
        List<Long> waiting = waiting().stream().map(AssetView::id).toList();
        if (waiting.isEmpty()) {
            return;
        }
        waiting.forEach(service::confirmAsIs);
        if (waiting.stream().anyMatch(id -> String.valueOf(id).equals(param("asset")))) {
            confirm();
        }
        List<AssetView> files = waiting.stream().map(assets::view).toList();
        AssetView video = first(files, Set.of(AssetKind.VIDEO));
        AssetView slides = first(files, Set.of(AssetKind.SLIDES, AssetKind.PDF));
        String title = (slides != null ? slides : files.get(0)).label();
        long lecture = lectures.draft(new LectureService.Draft(
                Bilingual.of(title, ""),
                visitor.getName(),
                video == null ? null : video.id(),
                slides == null ? null : slides.id()));
        external.redirect(external.getRequestContextPath() + "/camp/lecture.xhtml?id=" + lecture);
    }

    public void retry() {
        service.retry(Long.parseLong(param("asset")));
        rows = null;
    }

    public void discard() {
        service.discard(Long.parseLong(param("asset")));
        rows = null;
    }

    private List<AssetView> waiting() {
        return getRows().stream()
                .filter(a -> a.status() == AssetStatus.READY && !a.isConfirmed())
                .toList();
    }

    private static @Nullable AssetView first(List<AssetView> files, Set<AssetKind> kinds) {
        return files.stream().filter(a -> kinds.contains(a.kind())).findFirst().orElse(null);
    }

    private String param(String name) {
        Map<String, String> all = external.getRequestParameterMap();
        return all.getOrDefault(name, "");
    }
}
