package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.shared.blobs.Blob;
import cn.haitang.shared.blobs.BlobStore;
import cn.haitang.shared.blobs.UnusedBlobs;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Bytes leave the store when nothing needs them, and never before. */
class BlobsIT extends ContainerTest {

    @Inject
    private BlobStore blobs;

    @Inject
    private UnusedBlobs unused;

    @Inject
    private ScratchTrainees scratch;

    @Test
    void bytes_that_nothing_refers_to_go_a_day_after_they_were_stored() {
        Blob old = store("discarded two days ago");
        scratch.run("UPDATE stored_blob SET created_at = created_at - INTERVAL 2 DAY WHERE sha256 = '" + old.sha256()
                + "'");
        Blob fresh = store("discarded just now");

        unused.sweep();

        assertThat(Files.exists(blobs.path(old.sha256()))).isFalse();
        assertThat(Files.exists(blobs.path(fresh.sha256()))).isTrue();
        assertThat(store("discarded two days ago")).isEqualTo(old);
        assertThat(Files.exists(blobs.path(old.sha256()))).isTrue();
    }

    @Test
    void bytes_that_an_asset_or_a_rendition_shows_stay_however_old_they_are() {
        scratch.run("UPDATE stored_blob SET created_at = created_at - INTERVAL 90 DAY");
        long before = scratch.number("SELECT COUNT(DISTINCT sha256) FROM asset");

        unused.sweep();

        assertThat(before).isPositive();
        assertThat(scratch.number(
                        "SELECT COUNT(*) FROM stored_blob b WHERE EXISTS (SELECT 1 FROM asset a WHERE a.sha256 ="
                                + " b.sha256)"))
                .isEqualTo(before);
    }

    private Blob store(String text) {
        return blobs.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
