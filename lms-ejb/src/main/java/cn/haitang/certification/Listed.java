package cn.haitang.certification;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short lists in one column, a comma between. */
final class Listed {

    private Listed() {}

    /** Empty for null and for an empty text. */
    static List<String> of(@Nullable String column) {
        return column == null || column.isBlank()
                ? List.of()
                : Arrays.stream(column.split(",")).map(String::strip).toList();
    }

    static Set<CredentialKind> credentials(@Nullable String column) {
        Set<CredentialKind> kinds = EnumSet.noneOf(CredentialKind.class);
        of(column).forEach(name -> kinds.add(CredentialKind.valueOf(name)));
        return kinds;
    }

    /** Null for an empty list: then nothing is asked for. */
    static @Nullable String column(Collection<?> entries) {
        return entries.isEmpty()
                ? null
                : entries.stream().map(String::valueOf).sorted().distinct().collect(Collectors.joining(","));
    }
}
