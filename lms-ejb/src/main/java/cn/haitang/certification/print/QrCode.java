package cn.haitang.certification.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a QR code with medium error correction (15 %), without the quiet zone; digits take a third of the room of letters. */
public final class QrCode {

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.QR_COMPACT,
                                    true,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
    }

    /** Modules per side. */
    public int size() {
        return modules.getWidth();
    }

    /** As path data, one unit per module: a rectangle per run of dark modules in a row. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int from = x;
                while (x < size() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dH%dV%dH%dZ".formatted(from, y, x, y + 1, from));
                }
                x++;
            }
        }
        return path.toString();
    }

    /** A picture of its own, dark on white, with a quiet zone of two modules. */
    public String svg() {
        int side = size() + 4;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-2 -2 %d %d\" shape-rendering=\"crispEdges\">"
                        + "<path fill=\"#fff\" d=\"M-2 -2H%d V%d H-2Z\"/><path fill=\"#1f1d23\" d=\"%s\"/></svg>")
                .formatted(side, side, side, side, path());
    }
}
