package cn.haitang.certification;

import cn.haitang.certification.print.Pixels;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes in scans of credentials. A picture is drawn anew: no place, no camera, nothing hidden behind its pixels. A PDF is kept as it is,
 * never opened here, and only ever handed out as a download.
 */
@ApplicationScoped
class ScanStore {

    static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PIXELS_A_SIDE = 2000;

    @Inject
    private BlobStore blobs;

    /** Its address among the blobs. @throws DomainException none, too large, or neither PNG nor JPEG nor PDF by its bytes */
    String take(byte[] scan) {
        if (scan.length == 0) {
            throw new DomainException(CredentialError.SCAN_MISSING);
        }
        if (scan.length > MOST_BYTES) {
            throw new DomainException(CredentialError.SCAN_REFUSED, MOST_BYTES >> 20);
        }
        return blobs.store(new ByteArrayInputStream(isPdf(scan) ? scan : drawnAnew(scan)))
                .sha256();
    }

    private static byte[] drawnAnew(byte[] scan) {
        try {
            return Pixels.clean(scan, MOST_PIXELS_A_SIDE);
        } catch (IOException unreadable) {
            throw new DomainException(CredentialError.SCAN_REFUSED, MOST_BYTES >> 20);
        }
    }

    private static boolean isPdf(byte[] scan) {
        return Arrays.equals(Arrays.copyOf(scan, PDF.length), PDF);
    }
}
