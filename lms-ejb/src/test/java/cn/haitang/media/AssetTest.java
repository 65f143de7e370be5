package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.blobs.Blob;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_received_file_is_processed_and_becomes_ready() {
        Asset asset = uploaded();

        assertThat(asset.process()).isTrue();
        asset.recognised(found(false), NOW);

        assertThat(asset.status()).isEqualTo(AssetStatus.READY);
        assertThat(asset.isConfirmed()).isFalse();
    }

    @Test
    void a_video_that_needs_encoding_is_ready_only_after_it() {
        Asset asset = uploaded();
        asset.process();

        asset.recognised(found(true), NOW);
        assertThat(asset.status()).isEqualTo(AssetStatus.PROCESSING);
        asset.ready(NOW);

        assertThat(asset.status()).isEqualTo(AssetStatus.READY);
    }

    @Test
    void processing_again_after_a_crash_changes_nothing() {
        Asset asset = uploaded();
        asset.process();

        assertThat(asset.process()).isTrue();
        assertThat(asset.status()).isEqualTo(AssetStatus.PROCESSING);
    }

    @Test
    void what_is_ready_is_not_processed_again_and_cannot_fail() {
        Asset asset = ready();

        assertThat(asset.process()).isFalse();
        assertThatThrownBy(() -> asset.fail("media.file.broken", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failed_file_keeps_its_reason_until_it_is_tried_again() {
        Asset asset = uploaded();
        asset.process();
        asset.fail(MediaError.BOMB.key(), NOW);
        assertThat(asset.failureCode()).isEqualTo("media.file.bomb");

        asset.retry();

        assertThat(asset.status()).isEqualTo(AssetStatus.RECEIVED);
        assertThat(asset.failureCode()).isNull();
    }

    @Test
    void only_what_is_ready_can_be_confirmed() {
        assertThatThrownBy(() -> uploaded().confirm("t", NOW))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(MediaError.NOT_READY));
        Asset asset = ready();

        asset.confirm("急救", NOW);

        assertThat(asset.isConfirmed()).isTrue();
        assertThat(asset.title()).isEqualTo("急救");
    }

    @Test
    void imported_content_needs_no_confirmation() {
        Asset asset = new Asset(new Blob("a".repeat(64), 1), "a.mp4", null, NOW);
        asset.process();
        asset.recognised(found(false), NOW);

        assertThat(asset.isConfirmed()).isTrue();
    }

    @Test
    void a_name_keeps_rare_characters_and_loses_folders_and_invisible_marks() {
        assertThat(new FileName("C:\\课件\\\u202e𠮷昇 急救.pptx").value()).isEqualTo("𠮷昇 急救.pptx");
        assertThatThrownBy(() -> new FileName("\u200f ")).isInstanceOf(DomainException.class);
    }

    private static Asset uploaded() {
        return new Asset(new Blob("a".repeat(64), 1), "a.mp4", 7L, NOW);
    }

    private static Asset ready() {
        Asset asset = uploaded();
        asset.process();
        asset.recognised(found(false), NOW);
        return asset;
    }

    private static Recognised found(boolean needsEncoding) {
        return new Recognised(
                AssetKind.VIDEO,
                "video/mp4",
                null,
                null,
                null,
                1000L,
                640,
                360,
                List.of(),
                "",
                needsEncoding,
                List.of());
    }
}
