package cn.haitang.camp;

/** A question of this lecture was retired. */
public record LectureChecksChanged(long lectureId) {}
