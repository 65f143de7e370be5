package cn.haitang.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ffmpeg says about a file: how long, which pictures, which sound. Collects its lines one by one. */
final class Probe {

    private static final Pattern DURATION = Pattern.compile("\\s*Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d).*");
    private static final Pattern VIDEO =
            Pattern.compile("\\s*Stream #0.*?: Video: (\\w+)(.*?), (\\w+)[(,].*?(\\d{2,5})x(\\d{2,5}).*");
    private static final Pattern AUDIO =
            Pattern.compile("\\s*Stream #0.*?: Audio: (\\w+)(?: \\((HE-AAC\\w*)\\))?(?:.*?, (\\d+) kb/s)?.*");
    private static final Pattern SHAPE = Pattern.compile(".*\\[SAR (\\d+):(\\d+) .*");
    private static final Pattern TURNED = Pattern.compile("\\s*displaymatrix: rotation of (-?\\d+)\\.\\d+ degrees.*");

    private long durationMs;
    private String video = "";
    private String pixels = "";
    private String audio = "";
    private boolean doubledRate;
    private int audioKbps;
    private boolean pictureLast;
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
            stretch(line);
        }
        Matcher sound = AUDIO.matcher(line);
        if (audio.isEmpty() && sound.matches()) {
            audio = sound.group(1);
            doubledRate = sound.group(2) != null;
            audioKbps = sound.group(3) == null ? 0 : Integer.parseInt(sound.group(3));
        }
        turn(line);
        noIndex |= line.contains("moov atom not found");
    }

    /** Pixels that are not square: what counts is how wide the picture is shown. */
    private void stretch(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (shape.matches() && Integer.parseInt(shape.group(1)) > 0 && Integer.parseInt(shape.group(2)) > 0) {
            width = (int)
                    Math.round((double) width * Integer.parseInt(shape.group(1)) / Integer.parseInt(shape.group(2)));
        }
    }

    /** Phones that are held upright record lying pictures and say that they are to be turned; it stands below its stream. */
    private void turn(String line) {
        if (line.contains("Stream #0")) {
            pictureLast = VIDEO.matcher(line).matches();
        }
        Matcher turned = TURNED.matcher(line);
        if (pictureLast && turned.matches() && Math.abs(Integer.parseInt(turned.group(1))) % 180 == 90) {
            int lying = width;
            width = height;
            height = lying;
        }
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

    /** AAC of the kind that its name in playlists (mp4a.40.2) says, not one of doubled rate (HE-AAC). */
    boolean isPlainAac() {
        return isAac() && !doubledRate;
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

    /** As it is shown: turned upright, with square pixels. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
