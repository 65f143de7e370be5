package cn.haitang.camp;

/** The steps of the tiered curriculum. Everybody begins with pre-job training. */
public enum Tier {
    PRE_JOB,
    CRAFTSMAN,
    RISING_TALENT,
    RED_COLLAR
}
