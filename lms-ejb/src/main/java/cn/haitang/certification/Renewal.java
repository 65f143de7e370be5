package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that is to be renewed now, and what was learned since it was issued. It stands while the renewal window is
 * open, and in the grace after the last day. The grace is for renewing alone: from the day after its last one the certificate
 * is expired for everybody who checks it. After the grace the rule of the first issue decides again.
 *
 * @param mode never FULL: that is the rule of the first issue
 * @param serial of the certificate that ends; {@code lastDay} its last good one
 * @param hoursNeeded where the mode is HOURS; {@code hours} of all learning since the issue
 * @param best where the mode is EXAM_ONLY: best score since the issue; null: not taken since
 */
record Renewal(
        RenewalMode mode,
        String serial,
        LocalDate lastDay,
        BigDecimal hoursNeeded,
        BigDecimal hours,
        @Nullable Integer best,
        Course course) {

    /**
     * Where the mode is DELTA_COURSE: the course to complete.
     *
     * @param enrolmentId null: not joined since
     * @param units required ones; {@code done} of them
     */
    record Course(Bilingual title, @Nullable Long enrolmentId, int units, int done, boolean completed) {

        static final Course NONE = new Course(Bilingual.of("", ""), null, 0, 0, false);
    }
}
