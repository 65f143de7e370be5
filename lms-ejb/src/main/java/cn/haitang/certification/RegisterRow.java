package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the register. @param state GOOD, EXPIRED, SUSPENDED or OVER */
public record RegisterRow(
        String publicId,
        String serial,
        String holder,
        Bilingual title,
        Bilingual issuer,
        Bilingual territory,
        Bilingual industry,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        int ruleVersion,
        String state)
        implements Serializable {}
