package cn.haitang.certification;

/**
 * The state of an issued certificate changed. Fired in the transaction that changed it.
 *
 * @param kind what was decided; a renewal or a replacement is told by {@link CertificateIssued} too
 */
public record CertificateStateChanged(long certificateId, String publicId, long personId, ChangeKind kind) {}
