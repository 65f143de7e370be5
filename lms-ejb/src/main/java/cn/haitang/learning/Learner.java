package cn.haitang.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per person who learns, made with the first enrolment. Whoever opens a playback or enters hours locks it first;
 * so the daily cap and "one playback counts at a time" hold under concurrency without locking rows that do not exist yet.
 */
@Entity
@Table(name = "learner")
public class Learner {

    @Id
    @Column(name = "person_id")
    private long personId;

    private @Nullable String playing;

    @Column(name = "counters_year")
    private int countersYear;

    @Column(name = "in_person")
    private BigDecimal inPerson = BigDecimal.ZERO;

    @Column(name = "mentor_led")
    private BigDecimal mentorLed = BigDecimal.ZERO;

    private BigDecimal interactive = BigDecimal.ZERO;
    private BigDecimal online = BigDecimal.ZERO;

    @Column(name = "capped_day")
    private @Nullable LocalDate cappedDay;

    @Column(name = "capped_hours")
    private BigDecimal cappedHours = BigDecimal.ZERO;

    protected Learner() {}

    /** Hours that already count on this day. */
    BigDecimal enteredOn(LocalDate day) {
        return day.equals(cappedDay) ? cappedHours : BigDecimal.ZERO;
    }

    /** Counts hours of a day; negative when an entry is reversed. Counters of an earlier year start anew. */
    void entered(LearningMode mode, BigDecimal hours, LocalDate day) {
        if (day.getYear() > countersYear) {
            countersYear = day.getYear();
            inPerson = mentorLed = interactive = online = BigDecimal.ZERO;
        }
        if (day.getYear() == countersYear) {
            count(mode, hours);
        }
        if (!day.equals(cappedDay) && (cappedDay == null || day.isAfter(cappedDay))) {
            cappedDay = day;
            cappedHours = BigDecimal.ZERO;
        }
        if (day.equals(cappedDay)) {
            cappedHours = cappedHours.add(hours);
        }
    }

    private void count(LearningMode mode, BigDecimal hours) {
        switch (mode) {
            case IN_PERSON -> inPerson = inPerson.add(hours);
            case MENTOR_LED -> mentorLed = mentorLed.add(hours);
            case INTERACTIVE -> interactive = interactive.add(hours);
            case ONLINE -> online = online.add(hours);
        }
    }

    /** The newest playback takes over; the one before, if any. */
    @Nullable
    String plays(String playbackId) {
        String before = playing;
        playing = playbackId;
        return before;
    }

    BigDecimal online() {
        return online;
    }
}
