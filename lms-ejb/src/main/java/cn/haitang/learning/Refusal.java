package cn.haitang.learning;

/** Why a part that was played does not count. Evidence names them by their place here: new ones are added at the end. */
public enum Refusal {
    /** The page was hidden. */
    BACKGROUND,
    /** Faster than allowed, or more than time allows. */
    TOO_FAST,
    /** Never sent to this person. */
    UNDELIVERED,
    /** Another device had taken over. */
    ELSEWHERE,
    /** Watched offline, but the record came after the days that the rules allow. */
    OFFLINE_LATE,
    /** Watched offline, beyond the share of a lecture that may be. */
    OFFLINE_MORE
}
