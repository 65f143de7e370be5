package cn.haitang.certification;

import cn.haitang.shared.blobs.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Takes in files that are given as evidence. */
@ApplicationScoped
public class EvidenceStore {

    @Inject
    private BlobStore blobs;

    /** @throws cn.haitang.shared.DomainException larger than 5 MB, or neither PDF nor PNG nor JPEG */
    EvidenceFile take(@Nullable Upload upload) {
        if (upload == null || upload.bytes().length == 0) {
            return new EvidenceFile();
        }
        String type = EvidenceFile.typeOf(upload.bytes());
        return EvidenceFile.of(
                blobs.store(new ByteArrayInputStream(upload.bytes())).sha256(), upload.name(), type);
    }
}
