package cn.haitang.it.browser;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After the import, videos and documents are made ready by jobs; {@link WhenImported} waits for them. */
final class OpenJobs implements BeforeAllCallback {

    private static final int SECONDS_TO_WAIT = 600;

    @Override
    public void beforeAll(ExtensionContext context) {
        await();
    }

    static void await() {
        Eventually.in(SECONDS_TO_WAIT, "the end of all jobs (table job)", () -> count() == 0);
    }

    private static long count() {
        return Rows.number("SELECT COUNT(*) FROM job WHERE status IN ('WAITING', 'RUNNING')");
    }
}
