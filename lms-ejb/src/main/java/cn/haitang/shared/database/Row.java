package cn.haitang.shared.database;

import cn.haitang.shared.Bilingual;
import jakarta.ejb.EJBException;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One row of a native query, column by column from 0, so that a query can fill its record in one line. The driver may
 * give a column as more than one Java type; this hides which. The plain readers expect a value, the others may be null.
 */
public final class Row {

    private final @Nullable Object[] columns;

    private Row(@Nullable Object[] columns) {
        this.columns = columns;
    }

    /** All rows of a native query of two columns or more. */
    public static <T> List<T> list(Query query, Function<Row, T> reader) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> reader.apply(
                        new Row(row instanceof Object[] many ? (@Nullable Object[]) many : new Object[] {row})))
                .toList();
    }

    /**
     * All rows of a statement that a hot page sends by itself: the persistence layer would read the text of the statement
     * anew for its parameters each time, which costs more than the rows. Only for reading, outside of transactions.
     */
    public static <T> List<T> list(DataSource source, String sql, Function<Row, T> reader, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return list(statement, reader);
        } catch (SQLException away) {
            throw new EJBException(away);
        }
    }

    private static <T> List<T> list(PreparedStatement statement, Function<Row, T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            Class<?>[] types = types(found.getMetaData());
            while (found.next()) {
                @Nullable Object[] row = new Object[types.length];
                for (int i = 0; i < types.length; i++) {
                    row[i] = types[i] == Object.class ? found.getObject(i + 1) : found.getObject(i + 1, types[i]);
                }
                all.add(reader.apply(new Row(row)));
            }
        }
        return all;
    }

    /** Days and moments as such: the way over the old calendar classes costs more than the rest of the row. */
    private static Class<?>[] types(ResultSetMetaData columns) throws SQLException {
        Class<?>[] types = new Class<?>[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = switch (columns.getColumnType(i + 1)) {
                case Types.TIMESTAMP -> LocalDateTime.class;
                case Types.DATE -> LocalDate.class;
                default -> Object.class;
            };
        }
        return types;
    }

    public static <T> Optional<T> first(Query query, Function<Row, T> reader) {
        return list(query.setMaxResults(1), reader).stream().findFirst();
    }

    /** All of them, for who reads them one after the other. */
    public @Nullable Object[] columns() {
        return columns;
    }

    public long id(int column) {
        return number(column).longValue();
    }

    public int count(int column) {
        return number(column).intValue();
    }

    public boolean flag(int column) {
        Object value = there(column);
        return value instanceof Boolean known ? known : ((Number) value).intValue() != 0;
    }

    public String text(int column) {
        return there(column).toString();
    }

    /** Chinese at this column, English at the next. */
    public Bilingual bilingual(int column) {
        return Bilingual.of(text(column), text(column + 1));
    }

    public BigDecimal decimal(int column) {
        return new BigDecimal(there(column).toString());
    }

    public LocalDate day(int column) {
        Object value = there(column);
        return value instanceof LocalDate known ? known : ((Date) value).toLocalDate();
    }

    public Instant instant(int column) {
        Object value = there(column);
        LocalDateTime utc = value instanceof LocalDateTime known ? known : ((Timestamp) value).toLocalDateTime();
        return utc.toInstant(ZoneOffset.UTC);
    }

    public boolean isNull(int column) {
        return columns[column] == null;
    }

    public @Nullable Long idOrNull(int column) {
        return isNull(column) ? null : id(column);
    }

    public @Nullable Integer countOrNull(int column) {
        return isNull(column) ? null : count(column);
    }

    public @Nullable String textOrNull(int column) {
        return isNull(column) ? null : text(column);
    }

    public @Nullable Bilingual bilingualOrNull(int column) {
        return isNull(column) ? null : bilingual(column);
    }

    public @Nullable Instant instantOrNull(int column) {
        return isNull(column) ? null : instant(column);
    }

    private Number number(int column) {
        return (Number) there(column);
    }

    private Object there(int column) {
        Object value = columns[column];
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
