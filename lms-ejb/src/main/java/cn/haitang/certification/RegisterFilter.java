package cn.haitang.certification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the register is asked for. Null and empty: everything in the scope.
 *
 * @param issuerCode what serial numbers begin with
 * @param ruleVersion of the rule that the certificate was issued under
 * @param from first day of issue; {@code to} the last
 * @param state GOOD, EXPIRED, SUSPENDED or OVER (revoked or replaced); empty: all
 * @param text part of a name or of a serial number
 * @param sort serial, name, issued or until; with a hyphen before it: downwards
 */
public record RegisterFilter(
        String issuerCode,
        @Nullable Long typeId,
        @Nullable Integer ruleVersion,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long territoryId,
        @Nullable Long industryId,
        String state,
        String text,
        String sort)
        implements Serializable {

    public static final List<String> STATES = List.of("GOOD", "EXPIRED", "SUSPENDED", "OVER");

    /** One line for the record of who looked at what. */
    String line() {
        return Stream.of(
                        named("issuer", issuerCode),
                        named("type", typeId),
                        named("version", ruleVersion),
                        named("from", from),
                        named("to", to),
                        named("territory", territoryId),
                        named("industry", industryId),
                        named("state", state),
                        named("text", text),
                        named("sort", sort))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(String name, @Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.isEmpty() ? "" : name + "=" + text;
    }

    /** SQL of our own making, whatever was asked for. */
    String order() {
        boolean down = sort.startsWith("-");
        String column = switch (down ? sort.substring(1) : sort) {
            case "serial" -> "q.serial";
            case "name" -> "q.holder_name";
            case "until" -> "q.valid_until";
            default -> "q.issued_on";
        };
        return column + (down || sort.isEmpty() ? " DESC" : "") + ", q.id DESC";
    }
}
