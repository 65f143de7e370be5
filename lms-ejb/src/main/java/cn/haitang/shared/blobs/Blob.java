package cn.haitang.shared.blobs;

/**
 * Bytes in the store.
 *
 * @param sha256 64 lower-case hex digits
 * @param size in bytes
 */
public record Blob(String sha256, long size) {}
