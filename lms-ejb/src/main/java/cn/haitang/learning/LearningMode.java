package cn.haitang.learning;

/** The four ways of learning; each earns hours. */
public enum LearningMode {
    IN_PERSON,
    MENTOR_LED,
    INTERACTIVE,
    ONLINE
}
