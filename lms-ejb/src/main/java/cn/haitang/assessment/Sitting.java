package cn.haitang.assessment;

import cn.haitang.shared.Bilingual;

/** An exam as it stands in a trainee's camp: who sits it, in which enrolment, as which unit. */
public record Sitting(long enrolmentId, long unitId, long personId, long campId, String examSlug, Bilingual camp) {}
