package cn.haitang.certification;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The lowest kind of territory whose managers may issue; whoever is granted a larger one may too. From small to large. */
public enum IssueLevel {
    STATION,
    BRANCH,
    STREET,
    TOWN,
    DISTRICT,
    CITY;

    /** A condition: the territory kind in one column is at least the level in the other; a null level asks for nothing. */
    static String reaches(String kindColumn, String levelColumn) {
        String order = Arrays.stream(values()).map(level -> "'" + level + "'").collect(Collectors.joining(", "));
        return "(%2$s IS NULL OR FIELD(%1$s, %3$s) >= FIELD(%2$s, %3$s))".formatted(kindColumn, levelColumn, order);
    }
}
