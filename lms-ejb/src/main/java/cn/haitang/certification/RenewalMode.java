package cn.haitang.certification;

/** How a certificate that ends is renewed. */
public enum RenewalMode {
    /** As the first time: every condition anew. */
    FULL,
    /** The camp named in the rule, completed after the issue. */
    DELTA_COURSE,
    /** The exam of the rule, passed after the issue. */
    EXAM_ONLY,
    /** So many verified hours in the period of the certificate that ends. */
    HOURS
}
