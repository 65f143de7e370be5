package cn.haitang.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ffmpeg says about a file: how long, which pictures, which sound. Collects its lines one by one. */
final class Probe {

    private static final Pattern DURATION = Pattern.compile("\\s*Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d).*");
    private static final Pattern VIDEO =
            Pattern.compile("\\s*Stream #0.*?: Video: (\\w+)(.*?), (\\w+)[(,].*?(\\d{2,5})x(\\d{2,5}).*");
    private static final Pattern AUDIO = Pattern.compile("\\s*Stream #0.*?: Audio: (\\w+)(?:.*?, (\\d+) kb/s)?.*");

    private long durationMs;
    private String video = "";
    private String pixels = "";
    private String audio = "";
    private int audioKbps;
    private int width;
    private int height;
    private boolean noIndex;

    void line(String line) {
        Matcher duration = DURATION.matcher(line);
        if (duration.matches()) {
            durationMs = ((Long.parseLong(duration.group(1)) * 60 + Long.parseLong(duration.group(2))) * 60
                                    + Long.parseLong(duration.group(3)))
                            * 1000
                    + Long.parseLong(duration.group(4)) * 10;
        }
        Matcher picture = VIDEO.matcher(line);
        if (video.isEmpty() && picture.matches() && !line.contains("attached pic")) {
            video = picture.group(1);
            pixels = picture.group(3);
            width = Integer.parseInt(picture.group(4));
            height = Integer.parseInt(picture.group(5));
        }
        Matcher sound = AUDIO.matcher(line);
        if (audio.isEmpty() && sound.matches()) {
            audio = sound.group(1);
            audioKbps = sound.group(2) == null ? 0 : Integer.parseInt(sound.group(2));
        }
        noIndex |= line.contains("moov atom not found");
    }

    boolean hasVideo() {
        return !video.isEmpty();
    }

    boolean hasAudio() {
        return !audio.isEmpty();
    }

    /** H.264 in the one pixel format that every browser shows, with AAC or no sound. */
    boolean isWebVideo() {
        return video.equals("h264") && pixels.equals("yuv420p") && (audio.isEmpty() || audio.equals("aac"));
    }

    boolean isAac() {
        return audio.equals("aac");
    }

    /** 0 when it is not said. */
    int audioKbps() {
        return audioKbps;
    }

    boolean isWebAudio() {
        return audio.equals("mp3") || isAac();
    }

    /** The index was never written: recording or copying was cut off. */
    boolean hasNoIndex() {
        return noIndex;
    }

    long durationMs() {
        return durationMs;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
