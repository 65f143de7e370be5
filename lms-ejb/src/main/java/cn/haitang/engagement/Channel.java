package cn.haitang.engagement;

/** A way to a person, beside the app. */
public enum Channel {
    MAIL,
    PUSH
}
