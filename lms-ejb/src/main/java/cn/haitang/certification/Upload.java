package cn.haitang.certification;

/** A file from outside that nobody has looked at yet. @param name as the sender calls it */
public record Upload(String name, byte[] bytes) {}
