package cn.haitang.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Makes the streams of a lecture in one run that reads the source once: pictures in up to three sizes and the sound alone,
 * each one file of fragments that begin at the same moments, and a sheet of small pictures for seeking. Nothing is made
 * larger than the source, and sound that is small already is copied.
 */
final class Segmenter {

    private static final int[] LINES = {240, 360, 720};
    private static final int SECONDS = 5;
    private static final int SMALL_SOUND = 72;
    private static final int THUMB_SECONDS = 10;
    private static final int THUMBS_A_SHEET = 100;
    private static final String THUMB = "thumb-%d.jpg";

    private final Ffmpeg ffmpeg;

    Segmenter(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Finding segment(Source source, Path folder) throws IOException, InterruptedException {
        Probe probe = new Videos(ffmpeg).probe(source.path());
        List<Integer> sizes = probe.hasVideo() ? sizes(Math.min(probe.width(), probe.height())) : List.of();
        List<String> arguments = new ArrayList<>(Ffmpeg.input(source.path()));
        if (probe.hasVideo()) {
            arguments.addAll(List.of("-filter_complex", graph(probe, sizes)));
        }
        for (int lines : sizes) {
            arguments.addAll(pictures(lines));
            arguments.addAll(sound(probe));
            arguments.addAll(output(folder, lines));
        }
        if (probe.hasAudio()) {
            arguments.add("-vn");
            arguments.addAll(sound(probe));
            arguments.addAll(output(folder, 0));
        }
        if (probe.hasVideo()) {
            arguments.addAll(List.of("-map", "[thumb]", "-vsync", "vfr", "-q:v", "4"));
            arguments.add(folder.resolve(THUMB).toString());
        }
        arguments.addAll(List.of("-progress", "pipe:1"));
        if (ffmpeg.run(arguments, line -> VideoEncoder.tell(line, probe.durationMs())) != 0) {
            throw new Refused(Refused.BROKEN);
        }
        if (probe.hasVideo()) {
            sheets(probe, folder);
        }
        return finding(folder, probe, sizes);
    }

    /**
     * Puts the small pictures on sheets. In a run of its own: the first one says nothing of its progress before each of its
     * outputs has begun, and the first sheet of a long film is full after a quarter of an hour.
     */
    private void sheets(Probe probe, Path folder) throws IOException, InterruptedException {
        long thumbs = Math.max(1, (probe.durationMs() + THUMB_SECONDS * 1000L - 1) / (THUMB_SECONDS * 1000L));
        long rows = (Math.min(thumbs, THUMBS_A_SHEET) + 9) / 10;
        List<String> arguments = new ArrayList<>(List.of("-framerate", "1"));
        arguments.addAll(Ffmpeg.input(folder.resolve(THUMB)));
        arguments.addAll(List.of("-vf", "tile=10x" + rows, "-q:v", "6"));
        arguments.add(folder.resolve("sheet-%d.jpg").toString());
        if (ffmpeg.run(arguments, line -> {}) != 0) {
            throw new Refused(Refused.BROKEN);
        }
    }

    private Finding finding(Path folder, Probe probe, List<Integer> sizes) throws IOException {
        Finding finding =
                new Finding(probe.hasVideo() ? "VIDEO" : "AUDIO", probe.hasVideo() ? "video/mp4" : "audio/mp4");
        for (int lines : sizes) {
            int[] size = size(probe, lines);
            HlsIndex.read(folder, lines, probe.hasAudio()).tell(finding, "video/mp4", size[0], size[1]);
        }
        if (probe.hasAudio()) {
            HlsIndex.read(folder, 0, true).tell(finding, "audio/mp4", 0, 0);
        }
        for (int sheet = 1; Files.isRegularFile(folder.resolve("sheet-" + sheet + ".jpg")); sheet++) {
            finding.made("SHEET", sheet, "sheet-" + sheet + ".jpg", "image/jpeg", 0, 0);
        }
        return finding;
    }

    /** Lines of the shorter side: the usual steps below the source's own, and that one up to the largest step. */
    static List<Integer> sizes(int source) {
        int largest = Math.min(source & ~1, LINES[LINES.length - 1]);
        List<Integer> sizes = new ArrayList<>();
        for (int lines : LINES) {
            if (lines < largest) {
                sizes.add(lines);
            }
        }
        sizes.add(largest);
        return sizes;
    }

    static String graph(Probe probe, List<Integer> sizes) {
        String split = "[0:v:0]split=" + (sizes.size() + 1)
                + sizes.stream().map(lines -> "[s" + lines + "]").collect(Collectors.joining()) + "[t]";
        String scales = sizes.stream()
                .map(lines -> {
                    int[] size = size(probe, lines);
                    return String.format(Locale.ROOT, ";[s%d]scale=%d:%d,setsar=1[v%1$d]", lines, size[0], size[1]);
                })
                .collect(Collectors.joining());
        return split
                + scales
                + String.format(
                        Locale.ROOT,
                        ";[t]select='isnan(prev_selected_t)+gt(floor(t/%1$d),floor(prev_selected_t/%1$d))',scale=160:-2[thumb]",
                        THUMB_SECONDS);
    }

    private static List<String> pictures(int lines) {
        String most = lines <= 240 ? "200k" : lines <= 360 ? "450k" : "1500k";
        String room = lines <= 240 ? "400k" : lines <= 360 ? "900k" : "3000k";
        return List.of(
                "-map",
                "[v" + lines + "]",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "main",
                "-crf",
                "26",
                "-maxrate",
                most,
                "-bufsize",
                room,
                "-pix_fmt",
                "yuv420p",
                "-threads",
                "1",
                "-sc_threshold",
                "0",
                "-g",
                "3000",
                "-force_key_frames",
                "expr:gte(t,n_forced*" + SECONDS + ")");
    }

    private static List<String> sound(Probe probe) {
        if (!probe.hasAudio()) {
            return List.of();
        }
        boolean small = probe.isPlainAac() && probe.audioKbps() > 0 && probe.audioKbps() <= SMALL_SOUND;
        return small
                ? List.of("-map", "0:a:0", "-c:a", "copy")
                : List.of("-map", "0:a:0", "-c:a", "aac", "-b:a", "64k", "-ac", "1");
    }

    private static List<String> output(Path folder, int name) {
        return List.of(
                "-f",
                "hls",
                "-hls_time",
                String.valueOf(SECONDS),
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_flags",
                "single_file",
                "-hls_segment_filename",
                folder.resolve(name + ".mp4").toString(),
                folder.resolve(name + ".m3u8").toString());
    }

    /** Width and height of so many lines, as the source is shown. */
    static int[] size(Probe probe, int lines) {
        double scale = (double) lines / Math.min(probe.width(), probe.height());
        return new int[] {even(probe.width() * scale), even(probe.height() * scale)};
    }

    private static int even(double pixels) {
        return (int) Math.round(pixels / 2) * 2;
    }
}
