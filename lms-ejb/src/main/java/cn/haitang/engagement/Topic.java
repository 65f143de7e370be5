package cn.haitang.engagement;

/** What a person may turn off on a channel. On the pages of the app everything stands. */
public enum Topic {
    /** A last day is near. */
    REMINDER,
    /** Something happened to an own certificate: issued, suspended, revoked, replaced, an appeal decided. */
    NEWS
}
