package cn.haitang.certification.print;

/** A file inside a document: data that says the same to machines. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are made for one document
public record Attachment(String name, String mediaType, String description, byte[] bytes) {}
