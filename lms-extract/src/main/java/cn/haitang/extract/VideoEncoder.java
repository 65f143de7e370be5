package cn.haitang.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes an MP4 that every browser plays: H.264 up to 720p and AAC, index first. What already fits is only rewrapped. */
final class VideoEncoder {

    private static final int LINES = 720;

    private final Ffmpeg ffmpeg;

    VideoEncoder(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Finding encode(Source source, Path folder) throws IOException, InterruptedException {
        Probe probe = new Videos(ffmpeg).probe(source.path());
        Path result = folder.resolve("video.mp4");
        List<String> arguments = new ArrayList<>(Ffmpeg.input(source.path()));
        arguments.addAll(probe.hasVideo() ? pictures(probe) : List.of("-vn"));
        arguments.addAll(List.of("-map", "0:a:0?", "-c:a", probe.isAac() ? "copy" : "aac", "-b:a", "128k"));
        arguments.addAll(List.of("-movflags", "+faststart", "-progress", "pipe:1", result.toString()));
        int exit = ffmpeg.run(arguments, line -> tell(line, probe.durationMs()));
        if (exit != 0 || !Files.isRegularFile(result)) {
            throw new Refused(Refused.BROKEN);
        }
        Probe made = new Videos(ffmpeg).probe(result);
        String type = probe.hasVideo() ? "video/mp4" : "audio/mp4";
        Finding finding = new Finding(probe.hasVideo() ? "VIDEO" : "AUDIO", type);
        finding.made("VIDEO", 0, "video.mp4", type, made.width(), made.height());
        return finding;
    }

    private static List<String> pictures(Probe probe) {
        if (probe.isWebVideo()) {
            return List.of("-map", "0:v:0", "-c:v", "copy");
        }
        int[] size = Segmenter.size(probe, Math.min(LINES, Math.min(probe.width(), probe.height())));
        return List.of(
                "-map",
                "0:v:0",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "23",
                "-pix_fmt",
                "yuv420p",
                "-vf",
                "scale=" + size[0] + ":" + size[1] + ",setsar=1",
                "-threads",
                "2");
    }

    static void tell(String line, long durationMs) {
        if (line.matches("out_time_ms=\\d+")) {
            Signs.progress(Long.parseLong(line.substring("out_time_ms=".length())) / 1000, Math.max(1, durationMs));
        }
    }
}
