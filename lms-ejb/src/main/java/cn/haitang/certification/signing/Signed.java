package cn.haitang.certification.signing;

/** A document with its signature, and the level that was reached. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Signed(byte[] bytes, Level level) {

    /** Levels of PAdES baseline signatures (ETSI EN 319 142-1). */
    public enum Level {
        /** Signed; the time is what our own clock said. */
        B_B,
        /** An authority attests that the signature existed at a time. */
        B_T
    }
}
