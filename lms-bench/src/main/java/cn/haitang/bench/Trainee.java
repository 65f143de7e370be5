package cn.haitang.bench;

/**
 * Somebody who learns during a measurement.
 *
 * @param unit a lecture unit that is open to this person; {@code video} its asset, {@code durationMs} long
 * @param exam the exam unit of the same class
 */
record Trainee(String phone, String password, long enrolment, long unit, long exam, long video, long durationMs) {}
