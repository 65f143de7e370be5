package cn.haitang.media;

/** An asset was recognised and can be shown. Fired inside the transaction that made it so. */
public record AssetReady(long assetId, AssetKind kind) {}
