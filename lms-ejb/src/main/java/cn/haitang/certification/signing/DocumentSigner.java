package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Signs a PDF by PAdES: the signature is the last update of the file and covers all of it. Level B-B; B-T when a time-stamp
 * authority is configured, and then never less: without its stamp nothing is signed.
 */
@ApplicationScoped
public class DocumentSigner {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM = 10_240;
    private static final int ROOM_FOR_STAMP = 10_240;

    private final TimeStamps stamps;

    /** For the proxy of the container. */
    protected DocumentSigner() {
        this(new TimeStamps());
    }

    @Inject
    public DocumentSigner(TimeStamps stamps) {
        this.stamps = stamps;
    }

    /**
     * @param signer who signs, as readers show it
     * @throws DomainException one of {@link SigningError}; nothing was signed
     */
    public Signed sign(byte[] pdf, String signer, Instant at, SigningKey key) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(stamps.configured() ? ROOM + ROOM_FOR_STAMP : ROOM);
            document.addSignature(dictionary(signer, at), options);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
            ExternalSigningSupport update = document.saveIncrementalForExternalSigning(out);
            update.setSignature(cms(update.getContent(), key));
            Signed.Level level = stamps.configured() ? Signed.Level.B_T : Signed.Level.B_B;
            return new Signed(out.toByteArray(), level);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] cms(InputStream content, SigningKey key) throws IOException {
        CmsSignature signature = CmsSignature.over(content.readAllBytes(), key);
        return stamps.configured()
                ? signature.with(stamps.stamp(signature.value())).encoded()
                : signature.encoded();
    }

    private static PDSignature dictionary(String signer, Instant at) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES);
        signature.setName(signer);
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(at.toEpochMilli());
        signature.setSignDate(time);
        return signature;
    }
}
