package cn.haitang.launcher;

import java.nio.file.Path;
import java.util.Arrays;

/** Entry point of {@code ./run}. Exit code 0: stopped as asked; 1: refused, with a sentence. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.nanoTime());
        Path home = Path.of(System.getProperty("haitang.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(console, home, arguments));
    }

    private static int run(Console console, Path home, String[] arguments) {
        try {
            Options options = Options.parse(Arrays.asList(arguments), System.getenv(), home);
            if (options.help()) {
                console.line(Options.HELP);
                return 0;
            }
            return launch(console, options, new Checkout(home));
        } catch (Refusal refusal) {
            console.refuse(refusal);
            return 1;
        }
    }

    private static int launch(Console console, Options options, Checkout checkout) {
        Launcher launcher = new Launcher(console, options, checkout);
        try {
            launcher.run();
            return 0;
        } finally {
            launcher.stop();
        }
    }
}
