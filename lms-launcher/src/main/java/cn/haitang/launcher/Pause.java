package cn.haitang.launcher;

/** A short wait between two looks. */
final class Pause {

    private Pause() {}

    static void millis(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("启动被中断。", "The start was interrupted.");
        }
    }
}
