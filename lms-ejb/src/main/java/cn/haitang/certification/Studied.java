package cn.haitang.certification;

import java.time.LocalDate;
import java.time.ZoneId;

/** First and last day of study: from the enrolment to the last completed unit. */
record Studied(LocalDate from, LocalDate to) {

    static Studied of(Candidate candidate, ZoneId zone, LocalDate today) {
        LocalDate from = LocalDate.ofInstant(candidate.enrolledAt(), zone);
        LocalDate last = candidate.lastStudied() == null ? today : LocalDate.ofInstant(candidate.lastStudied(), zone);
        return new Studied(from, last.isBefore(from) ? from : last);
    }
}
