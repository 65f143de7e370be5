package cn.haitang.media;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.SharedError;
import cn.haitang.shared.blobs.BlobStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The bytes of assets for those who may read them: what the delivery sends. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AssetFiles {

    /**
     * A file to send.
     *
     * @param name the name for a download
     * @param ours made by our own process, so it may be shown inside our pages
     */
    public record AssetFile(Path path, String sha256, long size, String mediaType, String name, boolean ours) {}

    @Inject
    private MediaAccess access;

    @Inject
    private AssetPlaces places;

    @Inject
    private BlobStore blobs;

    /** The file as it was uploaded. */
    public AssetFile original(long assetId) {
        access.mustRead(assetId);
        return file(places.original(assetId), false);
    }

    /** The web video: made by us, or the upload itself when it was fit for the web. Ready assets only. */
    public AssetFile video(long assetId) {
        access.mustRead(assetId);
        return file(places.video(assetId), true);
    }

    /** @param position the page from 1; 0 for what exists once */
    public AssetFile rendition(long assetId, RenditionKind kind, int position) {
        access.mustRead(assetId);
        return file(places.rendition(assetId, kind, position), true);
    }

    private AssetFile file(AssetPlaces.Place place, boolean ours) {
        Path path = blobs.path(place.sha256());
        if (!path.toFile().isFile()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return new AssetFile(path, place.sha256(), place.size(), place.mediaType(), place.name(), ours);
    }
}
