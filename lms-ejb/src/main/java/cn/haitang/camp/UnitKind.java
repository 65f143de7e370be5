package cn.haitang.camp;

/** What a unit asks of the trainee: watch a lecture, read a pack, take an exam. */
public enum UnitKind {
    LECTURE,
    PACK,
    EXAM
}
