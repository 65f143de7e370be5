package cn.haitang.it.browser;

import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself and fails with a sentence that says what did not come. */
final class Eventually {

    private static final int PAUSE_MS = 100;

    private Eventually() {}

    /** While the page goes on. @param what should come, for example "the answer of the push service" */
    static void in(Page page, int seconds, String what, BooleanSupplier there) {
        await(seconds, what, there, () -> page.waitForTimeout(PAUSE_MS));
    }

    /** Without a page. @param what should come */
    static void in(int seconds, String what, BooleanSupplier there) {
        await(seconds, what, there, Eventually::pause);
    }

    private static void await(int seconds, String what, BooleanSupplier there, Runnable pause) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": did not come within " + seconds + " s");
            }
            pause.run();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
