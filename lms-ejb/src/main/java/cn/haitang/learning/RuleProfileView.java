package cn.haitang.learning;

import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A version of a rule profile, for screens and for the rules of watching.
 *
 * @param source the document the rule comes from
 * @param completionThreshold share of a lecture that must be verified, 0 to 1
 * @param allowedRate the fastest playing speed that counts in full
 * @param toleranceMs credit beyond measured time, once per video
 * @param heartbeatSeconds how often a player reports
 * @param watching what else the proof of watching goes by
 */
public record RuleProfileView(
        long id,
        String slug,
        int version,
        LocalDate validFrom,
        Bilingual title,
        String source,
        HoursRule hours,
        BigDecimal yearlyTarget,
        BigDecimal completionThreshold,
        BigDecimal allowedRate,
        int toleranceMs,
        int heartbeatSeconds,
        WatchingRules watching) {}
