package cn.haitang.media;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.blobs.Blob;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Uploads in parts. The parts lie in one file in the folder that all nodes share; its length is how far the upload is,
 * so it can go on after a lost network, a closed browser or on another node.
 */
@Stateless
@RolesAllowed(Roles.LECTURER)
public class UploadService {

    private static final long RESERVE = 256L << 20;

    /**
     * How far an upload is.
     *
     * @param offset bytes that have arrived; send on from there
     * @param chunk how many bytes to send at once
     */
    public record Progress(String id, String name, long size, long offset, int chunk) {}

    @Inject
    private UploadRows uploads;

    @Inject
    private BlobStore blobs;

    @Inject
    private Processing assets;

    @Inject
    private MediaSettings settings;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** @throws DomainException empty, too large, a name that can't be, or no room on the disk */
    public Progress begin(String name, long size) {
        if (size <= 0) {
            throw new DomainException(MediaError.EMPTY);
        }
        if (size > settings.maxUploadBytes()) {
            throw new DomainException(MediaError.TOO_LARGE, (settings.maxUploadBytes() >> 20) + " MB");
        }
        if (blobs.freeBytes() < size + RESERVE) {
            throw new DomainException(SharedError.STORAGE_FULL);
        }
        return progress(uploads.begin(new FileName(name), size));
    }

    public Progress state(String id) {
        return progress(uploads.mine(id));
    }

    /**
     * Takes a part.
     *
     * @param offset where it begins; must be how far the upload is
     * @throws DomainException {@code media.upload.offset}, or {@code shared.storage-full}: then what had come is removed
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Progress append(String id, long offset, InputStream part) {
        UploadRows.Upload upload = uploads.mine(id);
        new PartialFile(file(upload)).append(offset, upload.size(), part);
        return progress(upload);
    }

    /**
     * All parts are there: the file becomes an asset and is recognised by a job.
     *
     * @return the asset's id
     */
    public long finish(String id) {
        UploadRows.Upload upload = uploads.mine(id);
        if (new PartialFile(file(upload)).length() != upload.size()) {
            throw new DomainException(MediaError.INCOMPLETE);
        }
        Blob blob = blobs.adopt(file(upload));
        uploads.remove(id);
        return assets.received(new Asset(blob, upload.name(), current.id(), clock.instant()));
    }

    /** Gives an upload up and removes what had come. */
    public void cancel(String id) {
        UploadRows.Upload upload = uploads.mine(id);
        new PartialFile(file(upload)).remove();
        uploads.remove(id);
    }

    private Progress progress(UploadRows.Upload upload) {
        long offset = new PartialFile(file(upload)).length();
        return new Progress(upload.id(), upload.name(), upload.size(), offset, settings.chunkBytes());
    }

    private Path file(UploadRows.Upload upload) {
        return blobs.partial("upload-" + upload.id());
    }
}
