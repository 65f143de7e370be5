package cn.haitang.it.browser;

/** After the import, videos and documents are made ready by jobs; a test that plays or reads waits for them. */
final class OpenJobs {

    private static final int SECONDS_TO_WAIT = 420;

    private OpenJobs() {}

    static void await() {
        try {
            for (int second = 0; second < SECONDS_TO_WAIT && count() > 0; second++) {
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long count() {
        return Rows.number("SELECT COUNT(*) FROM job WHERE status IN ('WAITING', 'RUNNING')");
    }
}
