package cn.haitang.certification;

import cn.haitang.certification.signing.Signed;

/**
 * The files of a certificate as they were signed.
 *
 * @param sha256 of the PDF in the blob store
 * @param credential compact JWS; the same stands in the PDF
 */
public record SealedFiles(String sha256, Signed.Level level, String credential) {}
