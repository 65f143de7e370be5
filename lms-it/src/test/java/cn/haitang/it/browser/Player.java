package cn.haitang.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The player of a lecture, as a person uses it. How long something is played is read from the video, never from a clock. */
final class Player {

    private static final int SLOW = 60;
    private static final Pattern VERIFIED = Pattern.compile("\"verifiedMs\":(\\d+)");

    /** Media time that was played since the page was loaded, in seconds. */
    private static final String PLAYED = "(() => { const all = document.getElementById('video').played; let sum = 0;"
            + " for (let i = 0; i < all.length; i++) { sum += all.end(i) - all.start(i); } return sum; })()";

    private Player() {}

    /** What came of it, in ms. @param verified more than before it; {@code played} by the video itself */
    record Watched(int verified, int played) {}

    /** The address of a lecture in a class that this person is enrolled in. @param slug of the unit */
    static String address(SampleAccount trainee, String slug) {
        String of =
                " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id JOIN module m"
                        + " ON m.camp_id = c.camp_id JOIN unit u ON u.module_id = m.id WHERE p.phone = '"
                        + trainee.phone()
                        + "' AND u.slug = '" + slug + "' ORDER BY e.id LIMIT 1";
        return "/learning/lecture.xhtml?enrolment=" + Rows.number("SELECT e.id" + of) + "&unit="
                + Rows.number("SELECT u.id" + of);
    }

    static void ready(Page page) {
        Eventually.in(page, SLOW, "a video that can be played", () -> holds(page, "video.readyState > 0"));
    }

    /** Begins, and waits until so much was played. */
    static void play(Page page, double seconds) {
        page.locator("#toggle").click();
        played(page, seconds);
    }

    /** Waits until so much was played since the page was loaded. */
    static void played(Page page, double seconds) {
        Eventually.in(page, SLOW, seconds + " s of the video", () -> number(page, PLAYED) >= seconds);
    }

    /** Plays so much, pauses, and waits until the server has answered that as much is verified, but for two seconds. */
    static Watched watch(Page page, double seconds) {
        List<Response> answers = new CopyOnWriteArrayList<>();
        Consumer<Response> note = response -> {
            if (response.url().endsWith("/heartbeats") || response.url().endsWith("/playbacks")) {
                answers.add(response);
            }
        };
        page.onResponse(note);
        double before = number(page, PLAYED);
        play(page, before + seconds);
        page.keyboard().press("k");
        Eventually.in(
                page, SLOW, "the answer that verifies what was played", () -> gained(answers) >= 1000 * (seconds - 2));
        page.offResponse(note);
        return new Watched(gained(answers), (int) (1000 * (number(page, PLAYED) - before)));
    }

    static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    static boolean holds(Page page, String expression) {
        return Boolean.TRUE.equals(page.evaluate(expression));
    }

    /** The last that was said, less the first. */
    private static int gained(List<Response> answers) {
        List<Integer> said = answers.stream()
                .flatMap(answer -> VERIFIED.matcher(answer.text()).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        return said.isEmpty() ? 0 : said.get(said.size() - 1) - said.get(0);
    }
}
