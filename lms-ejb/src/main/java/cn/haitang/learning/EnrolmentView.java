package cn.haitang.learning;

import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment with its cohort and camp, as screens show it.
 *
 * @param tier of the camp: PRE_JOB, CRAFTSMAN, RISING_TALENT, RED_COLLAR
 * @param cover key of the camp's drawn cover
 * @param requiredUnits how many units must be done; {@code requiredDone} of them are
 * @param unitsDone electives too
 * @param hours credit hours earned in this enrolment
 * @param lastUnitId where the trainee was last
 */
public record EnrolmentView(
        long id,
        long personId,
        String personName,
        long cohortId,
        Bilingual cohort,
        long campId,
        String campSlug,
        String tier,
        Bilingual camp,
        String cover,
        Enrolment.Status status,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        LocalDate startsOn,
        LocalDate endsOn,
        int requiredUnits,
        int requiredDone,
        int unitsDone,
        BigDecimal hours,
        @Nullable Long lastUnitId,
        @Nullable Instant lastActiveAt) {

    /** 0 to 100. */
    public int percent() {
        return requiredUnits == 0 ? 0 : Math.min(100, 100 * requiredDone / requiredUnits);
    }
}
