package cn.haitang.certification.print;

import java.time.Instant;

/**
 * What a document says of itself to programs.
 *
 * @param author who issues it
 * @param subject whom it is about
 * @param madeAt to the second
 */
public record About(String title, String author, String subject, Instant madeAt) {}
