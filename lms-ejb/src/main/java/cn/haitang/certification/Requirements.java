package cn.haitang.certification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a certificate rule asks for.
 *
 * @param minHours verified credit hours in this camp; 0: none
 * @param requiredUnits whether the required units must be done
 * @param passMark lowest score of 100 that counts; null: no exam
 * @param verifiedIdentity whether a manager must have seen the identity document
 */
record Requirements(
        BigDecimal minHours,
        boolean requiredUnits,
        @Nullable Integer passMark,
        boolean verifiedIdentity) {}
