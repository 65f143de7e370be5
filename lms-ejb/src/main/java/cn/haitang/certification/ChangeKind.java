package cn.haitang.certification;

/** What can be decided about an issued certificate. */
public enum ChangeKind {
    SUSPEND,
    LIFT,
    REVOKE,
    VOID,
    REPLACE;

    /** Whether the holder may appeal against it. */
    public boolean appealable() {
        return this == SUSPEND || this == REVOKE;
    }
}
