package cn.haitang.extract;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Lines on the output that tell the watching server that the process lives, and how far it is. */
final class Signs {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Signs() {}

    static void progress(long done, long of) {
        OUT.println("progress " + Math.max(0, Math.min(100, of == 0 ? 0 : 100 * done / of)));
    }
}
