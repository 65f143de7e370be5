package cn.haitang.certification;

import cn.haitang.shared.database.Containing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A WHERE clause that grows: texts of our own, values from outside only as parameters, in order. */
record Condition(String sql, List<Object> values) {

    static Condition of(String sql) {
        return new Condition(sql, List.of());
    }

    Condition and(String more) {
        return new Condition(sql + " AND " + more, values);
    }

    /** Nothing is added for a null value. */
    Condition and(@Nullable Object value, String more) {
        return value == null ? this : with(List.of(value), more);
    }

    /** Any of the columns contains the text; nothing is added for an empty text. */
    Condition like(String text, String... columns) {
        if (text.isBlank()) {
            return this;
        }
        String pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        String any = Arrays.stream(columns)
                .map(column -> column + Containing.COLLATION + " LIKE ?")
                .collect(Collectors.joining(" OR "));
        return with(Collections.nCopies(columns.length, pattern), "(" + any + ")");
    }

    private Condition with(List<?> more, String text) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(more);
        return new Condition(sql + " AND " + text, all);
    }

    /** The one row of a SELECT that ends where the condition begins. */
    Object on(EntityManager em, String select) {
        Query query = em.createNativeQuery(select + sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getSingleResult();
    }
}
