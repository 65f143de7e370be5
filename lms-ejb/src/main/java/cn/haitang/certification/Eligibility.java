package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may have a certificate: checks, the petals of the blossom, in the order of {@link Kind}. The first five
 * always stand, and one that the rule doesn't ask for holds; the others stand only when the rule asks for them. Pure: the
 * same requirements and evidence give the same answer.
 *
 * @param enrolmentId or of the nomination, where the type is of no camp
 * @param title of the certificate
 * @param checks five or more, each with its own progress and a sentence
 * @param renewal the checks are those of the renewal rule; null: of the first issue
 */
public record Eligibility(
        long enrolmentId,
        long typeId,
        Bilingual title,
        List<Check> checks,
        @Nullable RenewalMode renewal) implements Serializable {

    /** The five checks that always stand, then the others. */
    public enum Kind {
        HOURS,
        REQUIRED_UNITS,
        EXAM,
        IDENTITY,
        NO_DUPLICATE,
        IN_PERSON_HOURS,
        MENTOR_LED_HOURS,
        INTERACTIVE_HOURS,
        ONLINE_HOURS,
        PRACTICE,
        CERTIFICATES,
        OCCUPATIONAL_LICENCE,
        HEALTH_CERTIFICATE;

        /** Counted in hours. */
        public boolean isHours() {
            return this == HOURS || name().endsWith("_HOURS");
        }
    }

    /**
     * One check.
     *
     * @param have what there is, in the unit of the kind (hours, units, score of 100, else 0 or 1)
     * @param need what the rule asks for, in the same unit; 0: nothing
     * @param sentence text key {@code certification.check.<sentence>}
     * @param parts values for the placeholders of the sentence
     */
    public record Check(Kind kind, boolean holds, BigDecimal have, BigDecimal need, String sentence, List<Object> parts)
            implements Serializable {

        /** How far, 0 to 100; 100 only when the check holds. */
        public int percent() {
            if (holds || need.signum() == 0) {
                return holds ? 100 : 0;
            }
            int percent = have.multiply(BigDecimal.valueOf(100))
                    .divide(need, RoundingMode.DOWN)
                    .intValue();
            return Math.max(0, Math.min(99, percent));
        }
    }

    public Eligibility {
        checks = List.copyOf(checks);
    }

    static Eligibility of(
            long enrolmentId,
            long typeId,
            Bilingual title,
            Requirements requirements,
            Evidence evidence,
            @Nullable Renewal renewal) {
        return new Eligibility(
                enrolmentId,
                typeId,
                title,
                Checks.of(requirements, evidence, renewal),
                renewal == null ? null : renewal.mode());
    }

    public boolean eligible() {
        return checks.stream().allMatch(Check::holds);
    }

    public long held() {
        return checks.stream().filter(Check::holds).count();
    }

    /** What fails, in order; empty when eligible. */
    public List<Check> missing() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }

    /** One of the first five, or another one that the rule asks for. */
    public Check check(Kind kind) {
        return checks.stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " is not asked for"));
    }

    /** One line for the record of an issue: {@code HOURS 26.5/24, REQUIRED_UNITS 9/9, …}; a renewal says its mode first. */
    String asEvidence() {
        StringBuilder line = new StringBuilder(renewal == null ? "" : "RENEWAL " + renewal);
        for (Check check : checks) {
            line.append(line.isEmpty() ? "" : ", ")
                    .append(check.kind())
                    .append(' ')
                    .append(check.have().toPlainString())
                    .append('/')
                    .append(check.need().toPlainString());
        }
        return line.toString();
    }
}
