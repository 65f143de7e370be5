package cn.haitang.learning;

/** A unit was done for the first time in this enrolment. Fired inside the transaction that records it. */
public record UnitCompleted(long enrolmentId, long personId, long unitId) {}
