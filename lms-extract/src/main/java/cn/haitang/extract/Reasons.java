package cn.haitang.extract;

import java.io.EOFException;
import java.util.zip.ZipException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/** From what a parser threw to a reason that a person can understand. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Refused refused) {
                return refused.key();
            }
            if (at instanceof InvalidPasswordException
                    || at instanceof EncryptedDocumentException
                    || at instanceof org.apache.tika.exception.EncryptedDocumentException) {
                return Refused.PASSWORD;
            }
            if (at instanceof EOFException || at instanceof ZipException) {
                return Refused.TRUNCATED;
            }
            String said = String.valueOf(at.getMessage());
            if (said.contains("Zip bomb") || said.contains("zip bomb")) {
                return Refused.BOMB;
            }
        }
        return Refused.BROKEN;
    }
}
