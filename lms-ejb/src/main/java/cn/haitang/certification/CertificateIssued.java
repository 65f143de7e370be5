package cn.haitang.certification;

import org.jspecify.annotations.Nullable;

/**
 * A certificate was issued. Fired in the transaction that issued it.
 *
 * @param renewsId the certificate that it renews; null: the first of its chain
 * @param replacesId the certificate whose place it takes, with corrected facts; null: none
 */
public record CertificateIssued(
        long certificateId,
        String publicId,
        long personId,
        @Nullable Long renewsId,
        @Nullable Long replacesId) {}
