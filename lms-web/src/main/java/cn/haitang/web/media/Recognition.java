package cn.haitang.web.media;

import cn.haitang.media.AssetKind;
import cn.haitang.media.AssetQueries;
import cn.haitang.media.AssetStatus;
import cn.haitang.media.AssetView;
import cn.haitang.media.RenditionKind;
import cn.haitang.web.shared.Formats;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an asset is told on a screen: its badge, what was recognised, how far it is, why it failed. */
@Named
@RequestScoped
public class Recognition {

    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    @Inject
    private AssetQueries assets;

    /** The extension people know it by; the colour comes from what it really is. */
    public String badge(AssetView asset) {
        String name = asset.originalName();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
        return switch (extension) {
            case "PPTX", "PPT" -> "PPT";
            case "DOCX", "DOC" -> "DOC";
            default -> extension.length() > 4 || extension.isEmpty() ? "…" : extension;
        };
    }

    public String colour(AssetView asset) {
        if (asset.status() == AssetStatus.FAILED) {
            return "f-x";
        }
        return switch (asset.kind()) {
            case VIDEO -> "f-v";
            case SLIDES -> "f-p";
            case AUDIO -> "f-a";
            case DOCUMENT, PDF, IMAGE -> "f-d";
            case OTHER -> "f-x";
        };
    }

    /** For example: Slides · 38 pages · 5 headings. */
    public String summary(AssetView asset) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("media.kind." + asset.kind()));
        Integer pages = asset.pages();
        if (pages != null && asset.kind() != AssetKind.IMAGE) {
            parts.add(texts.of("media.upload.pages", pages));
        }
        Long duration = asset.durationMs();
        if (duration != null) {
            parts.add(formats.clock(duration));
        }
        Integer height = asset.height();
        if (height != null) {
            parts.add(asset.kind() == AssetKind.VIDEO ? height + "P" : asset.width() + " × " + height);
        }
        return String.join(" · ", parts);
    }

    /** Why it failed, and the way out. */
    public String failure(AssetView asset) {
        return texts.get("error." + asset.failureCode());
    }

    /** Per cent of what is being done to it. */
    public int percent(AssetView asset) {
        return asset.isReady() || asset.status() == AssetStatus.FAILED ? 100 : assets.progress(asset.id());
    }

    /** What is being done to it, and how far that is. */
    public String doing(AssetView asset) {
        int percent = percent(asset);
        if (percent == 0) {
            return texts.get("media.upload.waits");
        }
        return texts.of(asset.mediaType() == null ? "media.upload.reading" : "media.upload.encoding", percent);
    }

    /** Address of its picture: the poster or the first page; empty when there is none. */
    public String picture(AssetView asset) {
        boolean film = asset.kind() == AssetKind.VIDEO;
        RenditionKind kind = film ? RenditionKind.POSTER : RenditionKind.PAGE;
        boolean there = asset.isReady() && !assets.renditions(asset.id(), kind).isEmpty();
        return there ? "/media/" + asset.id() + (film ? "/poster" : "/page/1") : "";
    }
}
