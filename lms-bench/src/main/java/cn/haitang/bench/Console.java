package cn.haitang.bench;

/** The terminal: each line with the seconds since the start. */
final class Console {

    private static final long START = System.nanoTime();

    private Console() {}

    static void tell(String line) {
        System.out.printf("[%4d s] %s%n", (System.nanoTime() - START) / 1_000_000_000L, line);
        System.out.flush();
    }
}
