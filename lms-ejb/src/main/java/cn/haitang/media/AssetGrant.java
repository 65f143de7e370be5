package cn.haitang.media;

/**
 * Asked when somebody who is neither owner nor staff wants to read an asset. Higher capabilities implement it for the
 * places where they show assets, for example published units of a camp in which the person is enrolled.
 */
public interface AssetGrant {

    /** Whether this capability lets the person read the asset. Answers are kept for a minute. */
    boolean mayRead(long personId, long assetId);
}
