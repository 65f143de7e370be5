package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of certificates, parsed once when first needed and kept (30 MB). A character is taken from the first font of
 * a style that has it; the parts with rare characters close the gaps of names.
 */
@ApplicationScoped
public class CertificateFonts {

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
    enum Style {
        SANS(Face.SANS, Face.BOLD, Face.RARE, Face.RARER),
        SERIF(Face.SERIF, Face.BOLD, Face.RARE, Face.RARER),
        BOLD(Face.BOLD, Face.RARE, Face.RARER);

        private final List<Face> faces;

        Style(Face... faces) {
            this.faces = List.of(faces);
        }

        List<Face> faces() {
            return faces;
        }
    }

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    /** @throws DomainException {@code certification.name.unprintable} with the characters that no font has */
    void mustPrint(String name) {
        String missing = name.codePoints()
                .filter(point -> !has(Style.BOLD, point))
                .mapToObj(Character::toString)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            throw new DomainException(CertificationError.NAME_UNPRINTABLE, missing);
        }
    }

    boolean has(Style style, int codePoint) {
        return style.faces().stream().anyMatch(face -> has(face, codePoint));
    }

    synchronized boolean has(Face face, int codePoint) {
        try {
            CmapLookup characters = font(face).getUnicodeCmapLookup();
            return characters.getGlyphId(codePoint) != 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized TrueTypeFont font(Face face) {
        return parsed.computeIfAbsent(face, CertificateFonts::parse);
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in =
                Objects.requireNonNull(CertificateFonts.class.getResourceAsStream("/fonts/" + face.file))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("font " + face.file, broken);
        }
    }
}
