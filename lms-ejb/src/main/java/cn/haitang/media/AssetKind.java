package cn.haitang.media;

/** What a file is, by its bytes. */
public enum AssetKind {
    VIDEO,
    AUDIO,
    SLIDES,
    DOCUMENT,
    PDF,
    IMAGE,
    OTHER
}
