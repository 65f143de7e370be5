package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a native row one after the other, in the order of the SELECT. */
final class Row {

    private final @Nullable Object[] columns;
    private int next;

    Row(Object row) {
        columns = (Object[]) row;
    }

    private @Nullable Object take() {
        return columns[next++];
    }

    long number() {
        return ((Number) Objects.requireNonNull(take())).longValue();
    }

    @Nullable
    Long numberOrNull() {
        return take() instanceof Number number ? number.longValue() : null;
    }

    @Nullable
    Integer intOrNull() {
        return take() instanceof Number number ? number.intValue() : null;
    }

    BigDecimal decimal() {
        return new BigDecimal(Objects.requireNonNull(take()).toString());
    }

    @Nullable
    BigDecimal decimalOrNull() {
        Object value = take();
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** A BOOLEAN column or a condition. */
    boolean flag() {
        Object value = take();
        return value instanceof Boolean flag ? flag : value instanceof Number number && number.intValue() != 0;
    }

    String text() {
        return (String) Objects.requireNonNull(take());
    }

    @Nullable
    String textOrNull() {
        return (String) take();
    }

    Bilingual bilingual() {
        return Bilingual.of(text(), text());
    }

    LocalDate day() {
        return Objects.requireNonNull(dayOrNull());
    }

    @Nullable
    LocalDate dayOrNull() {
        Object value = take();
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    @Nullable
    Instant instantOrNull() {
        Object value = take();
        LocalDateTime utc = value instanceof Timestamp time ? time.toLocalDateTime() : (LocalDateTime) value;
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    Instant instant() {
        return Objects.requireNonNull(instantOrNull());
    }
}
