package cn.haitang.bench;

import cn.haitang.launcher.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A measurement's result: a table for people, JSON for comparing. */
record Report(int trainees, int sessions, List<Figures> figures) {

    private static final String HEAD =
            "operation  clients   per s    p50    p95    p99  errors  CPU-ms server+database  memory MB";

    Report {
        figures = List.copyOf(figures);
    }

    static String line(Figures f) {
        return String.format(
                Locale.ROOT,
                "%-10s %6d %8.0f %6.1f %6.1f %6.1f %7d %10.2f + %-9.2f %10.0f",
                f.operation(),
                f.clients(),
                f.perSecond(),
                f.p50(),
                f.p95(),
                f.p99(),
                f.errors(),
                f.serverCpu(),
                f.databaseCpu(),
                f.memoryMb());
    }

    String table() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        figures.forEach(each -> lines.add(line(each)));
        return String.join("\n", lines);
    }

    /** This result against an earlier one: figures of both and the ratio of the rates. */
    String against(Report earlier) {
        List<String> lines = new ArrayList<>(
                List.of("operation    per s: before  after  ratio   p95: before  after   CPU-ms: before  after"));
        for (Figures now : figures) {
            earlier.of(now.operation()).ifPresent(was -> lines.add(compared(was, now)));
        }
        return String.join("\n", lines);
    }

    private static String compared(Figures was, Figures now) {
        return String.format(
                Locale.ROOT,
                "%-10s %16.0f %6.0f %5.2fx %13.1f %6.1f %16.2f %6.2f",
                now.operation(),
                was.perSecond(),
                now.perSecond(),
                now.perSecond() / was.perSecond(),
                was.p95(),
                now.p95(),
                was.serverCpu() + was.databaseCpu(),
                now.serverCpu() + now.databaseCpu());
    }

    private Optional<Figures> of(String operation) {
        return figures.stream().filter(f -> f.operation().equals(operation)).findFirst();
    }

    void write(Path file) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        figures.forEach(each -> all.add(each.json()));
        JsonObject json = Json.createObjectBuilder()
                .add("trainees", trainees)
                .add("sessions", sessions)
                .add("cores", Runtime.getRuntime().availableProcessors())
                .add("figures", all)
                .build();
        Refusal.guard(
                file, () -> Files.writeString(file, json.toString().replace("{\"operation\"", "\n{\"operation\"")));
    }

    static Report read(Path file) {
        String text = Refusal.guard(file, () -> Files.readString(file));
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Report(
                    json.getInt("trainees"),
                    json.getInt("sessions"),
                    json.getJsonArray("figures").stream()
                            .map(each -> Figures.of(each.asJsonObject()))
                            .toList());
        }
    }
}
