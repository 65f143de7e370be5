package cn.haitang.media;

/** The life of an asset: see {@link Asset}. */
public enum AssetStatus {
    RECEIVED,
    PROCESSING,
    READY,
    FAILED;

    /** Nothing more will happen by itself. */
    public boolean isSettled() {
        return this == READY || this == FAILED;
    }
}
