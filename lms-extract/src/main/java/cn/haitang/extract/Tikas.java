package cn.haitang.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Text and properties of a document by Apache Tika. Files inside the file are left alone; no OCR, no XFA forms. */
final class Tikas {

    private static final int TEXT = 2_000_000;

    /** @param pages 0 when the document does not say */
    record Document(@Nullable String title, @Nullable String author, int pages, String text) {}

    private Tikas() {}

    static Document read(Path file) throws IOException, SAXException, TikaException {
        BodyContentHandler text = new BodyContentHandler(new Cut(TEXT));
        Metadata properties = parse(file, text);
        return new Document(
                properties.get(TikaCoreProperties.TITLE),
                properties.get(TikaCoreProperties.CREATOR),
                pages(properties),
                text.toString());
    }

    static Metadata parse(Path file, ContentHandler handler) throws IOException, SAXException, TikaException {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingInside());
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractAcroFormContent(false);
        pdf.setIfXFAExtractOnlyXFA(false);
        context.set(PDFParserConfig.class, pdf);
        Metadata properties = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new AutoDetectParser().parse(in, handler, properties, context);
        }
        return properties;
    }

    private static int pages(Metadata properties) {
        Integer pages = properties.getInt(PagedText.N_PAGES);
        Integer counted = pages == null ? properties.getInt(Office.PAGE_COUNT) : pages;
        return counted == null ? 0 : counted;
    }

    private static final class NothingInside implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("files inside files are not read");
        }
    }

    /** Keeps the beginning of a text and drops the rest. */
    private static final class Cut extends java.io.Writer {
        private final StringBuilder kept = new StringBuilder();
        private final int most;

        Cut(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            kept.append(characters, from, Math.min(length, most - kept.length()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return kept.toString();
        }
    }
}
