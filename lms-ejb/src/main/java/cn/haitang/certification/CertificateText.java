package cn.haitang.certification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a certificate and how large its name is set: one truth for paper and screen.
 *
 * @param body lines in Chinese, in parts that are bold or not
 * @param english lines in English
 * @param name one line, or two when it is very long
 * @param nameSize of the em, in hundredths of the sheet's width
 * @param nameSpacing after each character, in em
 */
public record CertificateText(
        List<List<Part>> body, List<String> english, List<String> name, double nameSize, double nameSpacing) {

    /** A piece of a line. */
    public record Part(String text, boolean bold) {}

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    static final double NAME_WIDTH = 76;
    private static final double LARGEST = 4.4;
    private static final double SMALLEST_IN_ONE_LINE = 2.6;

    public static CertificateText of(CertificateView view) {
        String sentence = chinesePeriod(view.studiedFrom(), view.studiedTo())
                + view.statement().zh();
        int end = sentence.indexOf('，') + 1;
        List<List<Part>> body = new ArrayList<>();
        if (end > 0 && end < sentence.length()) {
            body.add(parts(sentence.substring(0, end)));
        }
        body.add(parts(sentence.substring(body.isEmpty() ? 0 : end)));
        List<String> english = List.of(
                view.statement().en(),
                englishPeriod(view.studiedFrom(), view.studiedTo()) + " · "
                        + view.hours().stripTrailingZeros().toPlainString() + " credit hours");
        return named(view.holderName(), body, english);
    }

    private static CertificateText named(String name, List<List<Part>> body, List<String> english) {
        double em = width(name);
        int points = name.codePointCount(0, name.length());
        double spacing = em > 12 ? .05 : .22;
        double size = Math.min(LARGEST, NAME_WIDTH / (em + spacing * points));
        if (size >= SMALLEST_IN_ONE_LINE) {
            return new CertificateText(body, english, List.of(name), size, spacing);
        }
        List<String> lines = halves(name);
        double longest = Math.max(width(lines.get(0)), width(lines.get(1)));
        return new CertificateText(body, english, lines, Math.min(SMALLEST_IN_ONE_LINE, NAME_WIDTH / longest), 0);
    }

    /** Broken at the blank or dot nearest to the middle, else in the middle. */
    private static List<String> halves(String name) {
        int middle = name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
        int best = middle;
        int nearest = Integer.MAX_VALUE;
        for (int i = 1; i < name.length() - 1; i++) {
            if (" ·・-".indexOf(name.charAt(i)) >= 0 && Math.abs(i - middle) < nearest) {
                nearest = Math.abs(i - middle);
                best = i + 1;
            }
        }
        return List.of(name.substring(0, best).strip(), name.substring(best).strip());
    }

    /** About how wide, in em: Han characters are square, Latin ones a good half. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(point -> point >= 0x2e80 ? 1 : Character.isUpperCase(point) ? .72 : .56)
                .sum();
    }

    private static String chinesePeriod(LocalDate from, LocalDate to) {
        String start = "于 %d 年 %d 月 %d 日".formatted(from.getYear(), from.getMonthValue(), from.getDayOfMonth());
        if (from.equals(to)) {
            return start;
        }
        String year = from.getYear() == to.getYear() ? "" : " %d 年".formatted(to.getYear());
        return start + "至%s %d 月 %d 日".formatted(year, to.getMonthValue(), to.getDayOfMonth());
    }

    private static String englishPeriod(LocalDate from, LocalDate to) {
        return from.equals(to) ? ENGLISH_DAY.format(from) : ENGLISH_DAY.format(from) + " to " + ENGLISH_DAY.format(to);
    }

    /** What stands in quotation marks is bold. */
    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(line);
        int at = 0;
        while (quoted.find()) {
            parts.add(new Part(line.substring(at, quoted.start()), false));
            parts.add(new Part(quoted.group(), true));
            at = quoted.end();
        }
        parts.add(new Part(line.substring(at), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }
}
