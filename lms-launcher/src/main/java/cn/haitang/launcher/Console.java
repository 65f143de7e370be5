package cn.haitang.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the person at the terminal reads: progress with the seconds since the start, and the last word. */
public final class Console {

    private final PrintStream out;
    private final long startNanos;

    public Console(PrintStream out, long startNanos) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.startNanos = startNanos;
    }

    public void step(String chinese, String english) {
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s · %s", seconds(), chinese, english));
    }

    public void line(String text) {
        out.println(text);
    }

    public void refuse(Refusal refusal) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        errors.println("✗ " + refusal.chinese());
        errors.println("✗ " + refusal.english());
    }

    /** Seconds since the command was given. */
    public double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
