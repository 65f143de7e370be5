package cn.haitang.certification.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it goes into documents, made ready once: JPEG as it is, or pixels and opacity deflated.
 *
 * @param opacity null: opaque, and {@code bytes} are a JPEG
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(int width, int height, byte[] bytes, byte @Nullable [] opacity) {

    private static final int BITS = 8;

    PDImageXObject in(PDDocument document) throws IOException {
        COSName filter = opacity == null ? COSName.DCT_DECODE : COSName.FLATE_DECODE;
        PDImageXObject picture = new PDImageXObject(
                document, new ByteArrayInputStream(bytes), filter, width, height, BITS, PDDeviceRGB.INSTANCE);
        if (opacity != null) {
            PDImageXObject mask = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(opacity),
                    COSName.FLATE_DECODE,
                    width,
                    height,
                    BITS,
                    PDDeviceGray.INSTANCE);
            picture.getCOSObject().setItem(COSName.SMASK, mask);
        }
        return picture;
    }
}
