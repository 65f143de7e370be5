package cn.haitang.certification;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a rule says of issuing and renewing, apart from its conditions.
 *
 * @param validityMonths null: does not expire
 * @param renewalWindowDays so many days before the last one it may be renewed; null: not before it is over (that it ends soon is then
 *     shown by the setting)
 * @param graceDays so many days after the last one it may still be renewed by {@code renewal}
 * @param renewalCampId the delta course's camp; null unless {@code renewal} is DELTA_COURSE
 * @param renewalHours in the period that ends; null unless {@code renewal} is HOURS
 * @param issueLevel null: every manager whose scope covers the person
 * @param secondPerson another manager must approve
 */
public record IssueTerms(
        @Nullable Integer validityMonths,
        @Nullable Integer renewalWindowDays,
        int graceDays,
        RenewalMode renewal,
        @Nullable Long renewalCampId,
        @Nullable BigDecimal renewalHours,
        @Nullable IssueLevel issueLevel,
        boolean secondPerson)
        implements Serializable {}
