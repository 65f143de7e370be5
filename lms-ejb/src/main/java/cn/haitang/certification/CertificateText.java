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
 * @param name one line, or up to three when it is very long
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
    private static final double SMALLEST_IN_TWO_LINES = 1.75;
    private static final double LARGEST_IN_LINES = 5.2;
    private static final int MOST_ASKEW = 12;

    /** As the standard template says it. */
    public static CertificateText of(CertificateView view) {
        return of(view, TemplateDesign.STANDARD);
    }

    public static CertificateText of(CertificateView view, TemplateDesign design) {
        String period = chinesePeriod(view.studiedFrom(), view.studiedTo());
        String sentence = filled(design.bodyZh(), view, period, view.statement().zh());
        List<List<Part>> body = new ArrayList<>();
        for (String line : sentence.contains("\n") ? TemplateDesign.lines(sentence) : clauses(sentence)) {
            body.add(parts(line));
        }
        String english = filled(
                design.bodyEn(),
                view,
                englishPeriod(view.studiedFrom(), view.studiedTo()),
                view.statement().en());
        return named(view.holderName(), body, TemplateDesign.lines(english));
    }

    /** A sentence without lines of its own is broken after its first clause. */
    private static List<String> clauses(String sentence) {
        int end = sentence.indexOf('，') + 1;
        return end > 0 && end < sentence.length()
                ? List.of(sentence.substring(0, end), sentence.substring(end))
                : List.of(sentence);
    }

    private static String filled(String text, CertificateView view, String period, String statement) {
        boolean english = statement.equals(view.statement().en());
        return (view.hours().signum() > 0 ? text : withoutHours(text))
                .replace("{period}", period)
                .replace("{hours}", view.hours().stripTrailingZeros().toPlainString())
                .replace("{score}", view.score() == null ? "—" : view.score().toString())
                .replace(
                        "{industry}",
                        english ? view.industry().en() : view.industry().zh())
                .replace(
                        "{issuer}", english ? view.issuer().en() : view.issuer().zh())
                .replace("{title}", english ? view.title().en() : view.title().zh())
                .replace("{statement}", statement);
    }

    /** An honour, a lecturer's: nothing was learned for it, and what stands between two dots and would name hours is left out. */
    private static String withoutHours(String text) {
        return text.replaceAll("( · )?[^·\\n]*\\{hours\\}[^·\\n]*", "")
                .replaceAll("(?m)^ ?· ", "")
                .strip();
    }

    private static CertificateText named(String name, List<List<Part>> body, List<String> english) {
        double em = width(name);
        int points = name.codePointCount(0, name.length());
        double spacing = em > 12 ? .05 : .22;
        double size = Math.min(LARGEST, NAME_WIDTH / (em + spacing * points));
        if (size >= SMALLEST_IN_ONE_LINE) {
            return new CertificateText(body, english, List.of(name), size, spacing);
        }
        List<String> lines = pieces(name, 2);
        if (NAME_WIDTH / longest(lines) < SMALLEST_IN_TWO_LINES) {
            lines = pieces(name, 3);
        }
        return new CertificateText(
                body, english, lines, Math.min(LARGEST_IN_LINES / lines.size(), NAME_WIDTH / longest(lines)), 0);
    }

    /** So many lines of about the same length, broken at the blank or dot nearest to where the line would end. */
    private static List<String> pieces(String name, int count) {
        List<String> pieces = new ArrayList<>();
        String rest = name;
        for (int left = count; left > 1; left--) {
            int end = brokenNear(rest, rest.offsetByCodePoints(0, rest.codePointCount(0, rest.length()) / left));
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int brokenNear(String text, int wanted) {
        int best = wanted;
        int nearest = MOST_ASKEW + 1;
        for (int i = 1; i < text.length() - 1; i++) {
            if (" ·・-".indexOf(text.charAt(i)) >= 0 && Math.abs(i - wanted) < nearest) {
                nearest = Math.abs(i - wanted);
                best = i + 1;
            }
        }
        return best;
    }

    private static double longest(List<String> lines) {
        return lines.stream().mapToDouble(CertificateText::width).max().orElse(1);
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
