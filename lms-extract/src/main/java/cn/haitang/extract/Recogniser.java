package cn.haitang.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Finds out by its bytes what a file is, and hands it to who can read it. */
final class Recogniser {

    private static final Set<String> SLIDES = Set.of(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
            "application/vnd.ms-powerpoint");

    private static final Set<String> TEXTS = Set.of(
            "text/plain",
            "application/rtf",
            "application/msword",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel");

    private static final Set<String> CONTAINERS =
            Set.of("application/mp4", "application/x-matroska", "application/ogg", "application/vnd.ms-asf");

    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Ffmpeg ffmpeg;

    Recogniser(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Finding recognise(Source source, Path folder) throws Exception {
        Path file = source.path();
        if (Files.size(file) == 0) {
            throw new Refused(Refused.EMPTY);
        }
        ZipGuard.check(file);
        String type = typeOf(file);
        if (isMoving(type)) {
            return new Videos(ffmpeg).recognise(source, type, folder);
        }
        if (source.claimsVideo()) {
            throw new Refused(Refused.NO_VIDEO);
        }
        if (type.equals("application/pdf")) {
            return new Pdfs().recognise(file, folder);
        }
        if (SLIDES.contains(type)) {
            return new Slides().recognise(file, type, folder);
        }
        if (type.equals(WORD)) {
            return new WordDocuments().recognise(file, type, folder);
        }
        if (TEXTS.contains(type)) {
            return new OtherDocuments().recognise(file, type, folder);
        }
        if (PICTURES.contains(type)) {
            return new Pictures().recognise(file, type, folder);
        }
        throw new Refused(reason(source, type));
    }

    /** Bytes alone decide: the detector is not told the name. */
    static String typeOf(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return new DefaultDetector()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    private static boolean isMoving(String type) {
        return type.startsWith("video/") || type.startsWith("audio/") || CONTAINERS.contains(type);
    }

    private static String reason(Source source, String type) {
        if (type.contains("protected") || type.contains("encrypted")) {
            return Refused.PASSWORD;
        }
        return source.claimsOffice() ? Refused.BROKEN : Refused.UNKNOWN_TYPE;
    }
}
