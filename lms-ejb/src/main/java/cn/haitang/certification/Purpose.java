package cn.haitang.certification;

/** What a certificate is good for. */
public enum Purpose {
    /** Nobody may work without it. */
    WORK,
    /** A camp was completed. */
    COMPLETION,
    /** May teach. */
    LECTURER,
    /** An honour. */
    HONOUR
}
