package cn.haitang.engagement;

/** Sends the messages of one channel. Found by CDI. The same message may come again after a crash, with the same id. */
public interface Sending {

    Channel channel();

    /**
     * Sends one; without a transaction.
     *
     * @throws Exception anything that may be over later: tried again
     */
    Outcome send(MessageOutbox.Due due) throws Exception;

    /**
     * What became of it.
     *
     * @param kind {@code SENT}; {@code NEVER}: refused for good; {@code DROPPED}: nobody needs it any more
     * @param answer for the log of messages; no address, no name
     */
    record Outcome(Kind kind, String answer) {

        public enum Kind {
            SENT,
            NEVER,
            DROPPED
        }

        public static Outcome sent(String answer) {
            return new Outcome(Kind.SENT, answer);
        }

        public static Outcome never(String answer) {
            return new Outcome(Kind.NEVER, answer);
        }

        public static Outcome dropped(String answer) {
            return new Outcome(Kind.DROPPED, answer);
        }
    }
}
