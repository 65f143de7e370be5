package cn.haitang.content.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day of the sample: a date, or days counted from the day of the import ({@code today}, {@code today-21d}). */
public final class RelativeDay {

    private static final Pattern COUNTED = Pattern.compile("today(?:([+-][0-9]{1,4})d)?");

    private RelativeDay() {}

    /** @throws DateTimeException when there is no such day */
    public static LocalDate of(String text, LocalDate today) {
        Matcher counted = COUNTED.matcher(text);
        if (!counted.matches()) {
            return LocalDate.parse(text);
        }
        return counted.group(1) == null ? today : today.plusDays(Integer.parseInt(counted.group(1)));
    }

    public static @Nullable LocalDate ofNullable(@Nullable String text, LocalDate today) {
        return text == null ? null : of(text, today);
    }

    static boolean isDay(String text) {
        try {
            of(text, LocalDate.EPOCH);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
