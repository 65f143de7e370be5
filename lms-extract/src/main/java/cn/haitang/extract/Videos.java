package cn.haitang.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Video and sound: length, size and codecs by ffmpeg, a poster, and whether browsers play it as it is. */
final class Videos {

    private static final int POSTER_WIDTH = 1280;

    private final Ffmpeg ffmpeg;

    Videos(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Finding recognise(Source source, String type, Path folder) throws IOException, InterruptedException {
        Mp4Boxes boxes = Mp4Boxes.of(source.path());
        Probe probe = probe(source.path());
        if (probe.hasNoIndex() || (boxes.iso() && !boxes.complete())) {
            throw new Refused(Refused.TRUNCATED);
        }
        if (!probe.hasVideo() && !probe.hasAudio()) {
            throw new Refused(Refused.NO_VIDEO);
        }
        if ((long) probe.width() * probe.height() > Jpeg.PIXELS) {
            throw new Refused(Refused.PICTURE_TOO_LARGE);
        }
        return probe.hasVideo()
                ? video(source, boxes, probe, type, folder)
                : new Finding("AUDIO", boxes.iso() ? "audio/mp4" : type)
                        .count("durationMs", probe.durationMs())
                        .needsEncoding(!probe.isWebAudio());
    }

    Probe probe(Path file) throws IOException, InterruptedException {
        Probe probe = new Probe();
        ffmpeg.run(Ffmpeg.input(file), probe::line);
        return probe;
    }

    private Finding video(Source source, Mp4Boxes boxes, Probe probe, String type, Path folder)
            throws IOException, InterruptedException {
        Finding finding = new Finding("VIDEO", boxes.iso() ? "video/mp4" : type)
                .count("durationMs", probe.durationMs())
                .count("width", probe.width())
                .count("height", probe.height())
                .needsEncoding(!(boxes.iso() && boxes.indexFirst() && probe.isWebVideo()));
        poster(source.path(), probe, folder, finding);
        return finding;
    }

    /** A picture from a little after the beginning; that it can be made shows that the pictures can be decoded. */
    private void poster(Path file, Probe probe, Path folder, Finding finding) throws IOException, InterruptedException {
        double at = Math.min(3000, probe.durationMs() / 10) / 1000.0;
        int width = Math.min(POSTER_WIDTH, probe.width()) & ~1;
        int height = (int) Math.round((double) probe.height() * width / probe.width()) & ~1;
        List<String> arguments = new ArrayList<>(List.of("-ss", String.format(Locale.ROOT, "%.2f", at)));
        arguments.addAll(Ffmpeg.input(file));
        arguments.addAll(List.of("-frames:v", "1", "-vf", "scale=" + width + ":" + height, "-q:v", "4", "-an"));
        arguments.add(folder.resolve("poster.jpg").toString());
        ffmpeg.run(arguments, line -> {});
        if (!Files.isRegularFile(folder.resolve("poster.jpg"))) {
            throw new Refused(Refused.NO_VIDEO);
        }
        finding.made("POSTER", 0, "poster.jpg", "image/jpeg", width, height);
    }
}
