package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The last lines of a start: where the first page is, and who can sign in. */
final class Welcome {

    private static final Map<String, String> ROLES = Map.of(
            "TRAINEE", "学员 trainee      ",
            "LECTURER", "讲师 lecturer     ",
            "MENTOR", "导师 mentor       ",
            "MANAGER", "管理员 manager    ",
            "ADMINISTRATOR", "系统管理员 admin  ",
            "AUDITOR", "监督员 auditor    ");

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
                    .filter(line -> !line.isBlank())
                    .forEach(line -> console.line("    " + account(line.split("\t", -1))));
        } catch (IOException e) {
            throw Refusal.ofFile(sampleAccounts, e);
        }
    }

    /** The file's columns: role, phone, password, name, what this person shows, in Chinese and English. */
    private static String account(String[] columns) {
        String role = ROLES.getOrDefault(columns[0], columns[0]);
        String rest = String.join("  ", Arrays.copyOfRange(columns, 1, Math.min(4, columns.length)));
        String notes = columns.length < 6 || columns[4].isEmpty() ? "" : "  " + columns[4] + " · " + columns[5];
        return role + "  " + rest + notes;
    }
}
