package cn.haitang.certification.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of documents, parsed once when first needed and kept (30 MB). A character is taken from the first face of a
 * style that has it; the parts with rare characters close the gaps of names.
 */
@ApplicationScoped
public class Fonts {

    /** The files under {@code /fonts}. */
    enum Face {
        SANS("NotoSansSC-Regular.ttf"),
        SERIF("NotoSerifSC-Regular-GB2312.ttf"),
        BOLD("NotoSerifSC-Bold.ttf"),
        RARE("NotoSerifHK-Bold-Rare.ttf"),
        RARER("NotoSerifJP-Bold-Rare.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** Which faces stand in for each other, in order. */
    public enum Style {
        SANS(Face.SANS, Face.BOLD, Face.RARE, Face.RARER),
        SERIF(Face.SERIF, Face.BOLD, Face.RARE, Face.RARER),
        BOLD(Face.BOLD, Face.RARE, Face.RARER);

        private final List<Face> faces;

        Style(Face... faces) {
            this.faces = List.of(faces);
        }
    }

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    /** The characters that no face has, a blank between; empty when the text can be printed. */
    public String missing(Style style, String text) {
        return text.codePoints()
                .filter(point -> face(style, point) == null)
                .mapToObj(Character::toString)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The first face that has the character; null: none. */
    synchronized @Nullable Face face(Style style, int codePoint) {
        try {
            for (Face face : style.faces) {
                if (font(face).getUnicodeCmapLookup().getGlyphId(codePoint) != 0) {
                    return face;
                }
            }
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Shared by all documents and not safe for threads: whoever embeds it holds this object's lock until it is saved. */
    synchronized TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(face, Fonts::parse);
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + face.file))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("font " + face.file, broken);
        }
    }
}
