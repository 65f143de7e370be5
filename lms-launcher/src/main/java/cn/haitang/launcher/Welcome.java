package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last lines of a start: where the first page is, and who can sign in. */
final class Welcome {

    private final Console console;
    private final Path sampleAccounts;
    private final String base;
    private final int metricsPort;

    Welcome(Console console, Path sampleAccounts, String base, int metricsPort) {
        this.console = console;
        this.sampleAccounts = sampleAccounts;
        this.base = base;
        this.metricsPort = metricsPort;
    }

    void print() {
        console.step("海棠·知新 已就绪", "Haitang is ready");
        console.line("");
        console.line("  打开 Open      " + base + "/");
        console.line("  指标 Metrics   http://127.0.0.1:" + metricsPort + "/metrics");
        if (Files.exists(sampleAccounts)) {
            console.line("");
            console.line("  示例账号 Sample accounts（" + sampleAccounts + "）");
            accounts();
        }
        console.line("");
        console.line("  Ctrl-C 停止 stops");
    }

    private void accounts() {
        try {
            Files.readAllLines(sampleAccounts).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> console.line("    " + line));
        } catch (IOException e) {
            throw Refusal.ofFile(sampleAccounts, e);
        }
    }
}
