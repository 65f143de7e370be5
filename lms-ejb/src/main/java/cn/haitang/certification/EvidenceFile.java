package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A file that somebody gave as evidence. Its real type decides, not its name; it is only ever handed out as a download. */
@Embeddable
class EvidenceFile {

    static final int MOST_BYTES = 5 << 20;
    private static final int LONGEST_NAME = 120;

    @Column(name = "file_sha256")
    private @Nullable String sha256;

    @Column(name = "file_name")
    private @Nullable String name;

    @Column(name = "file_type")
    private @Nullable String type;

    static EvidenceFile of(String sha256, String givenName, String type) {
        EvidenceFile file = new EvidenceFile();
        String plain = givenName.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        file.sha256 = sha256;
        file.name = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        file.type = type;
        return file;
    }

    /** @throws DomainException larger than 5 MB, or neither PDF nor PNG nor JPEG */
    static String typeOf(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new DomainException(CertificationError.FILE_REFUSED, MOST_BYTES >> 20);
        }
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        throw new DomainException(CertificationError.FILE_REFUSED, MOST_BYTES >> 20);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    String sha256() {
        return sha256;
    }
}
