package cn.haitang.assessment;

/** How a question is answered. All are graded alike: right when exactly the correct options are chosen, else wrong. */
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE;

    /** True when several options may be chosen. */
    public boolean several() {
        return this == MULTIPLE;
    }

    /** 对 and 错 keep their order; everything else may be shuffled. */
    boolean shuffles() {
        return this != TRUE_FALSE;
    }
}
