package cn.haitang.certification;

/** Credentials that others issue and this system only records. */
public enum CredentialKind {
    /** 从业资格证. */
    OCCUPATIONAL_LICENCE,
    /** 健康证. */
    HEALTH_CERTIFICATE
}
