package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One measurement: start, fill, sign in, drive each operation, tell. */
final class Bench {

    private static final int ATTEMPTS = 3;

    private final Plan plan;
    private final Path home;

    Bench(Plan plan, Path home) {
        this.plan = plan;
        this.home = home;
    }

    Report run() {
        Console.tell("starting the built system in " + plan.data());
        if (!plan.again()) {
            Folders.empty(plan.data());
        }
        Map<String, String> settings = plan.nginx() ? Nginx.SETTINGS : Map.of();
        try (ScratchRun system = ScratchRun.start(home, plan.data(), settings);
                Front front = plan.nginx() ? Nginx.before(system.address(), home, plan.data()) : system::address) {
            Seeding seeding = new Seeding(system.account());
            Console.tell("filling in " + plan.trainees() + " trainees");
            seeding.fill(plan.trainees());
            Map<Operation, Path> files = signIn(seeding, system.address());
            List<Figures> figures = new ArrayList<>();
            files.forEach((operation, file) -> {
                figures.add(measure(system, front.address(), operation, file));
                Console.tell(Report.line(figures.get(figures.size() - 1)));
            });
            return new Report(plan.trainees(), plan.sessions(), figures);
        }
    }

    private Map<Operation, Path> signIn(Seeding seeding, String address) {
        Sessions sessions = new Sessions(address);
        Map<Operation, Path> files = new EnumMap<>(Operation.class);
        Map<String, Path> ofGroup = new HashMap<>();
        for (Operation operation : Operation.values()) {
            if (plan.measures(operation)) {
                files.put(operation, ofGroup.computeIfAbsent(operation.people(), group -> {
                    Console.tell("signing in: " + group);
                    List<Trainee> people = seeding.people(group, plan.sessions());
                    Path file = sessions.write(
                            people, group.equals("usual"), plan.data().resolve(group + ".tsv"));
                    return file;
                }));
            }
        }
        if (files.containsKey(Operation.SIGN_IN)) {
            seeding.fullCost(seeding.people("usual", plan.sessions()));
        }
        return files;
    }

    private Figures measure(ScratchRun system, String address, Operation operation, Path trainees) {
        Wrk wrk = new Wrk(address, home.resolve("lms-bench/src/main/wrk"));
        int clients = operation.clients(plan.clients());
        if (plan.warmUp() > 0) {
            wrk.run(operation.script(), trainees, clients, plan.warmUp());
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Figures> figures =
                    measured(system, operation, () -> wrk.run(operation.script(), trainees, clients, plan.seconds()));
            if (figures.isPresent()) {
                return figures.get();
            }
            Console.tell("wrk ended without a result; it is started again");
        }
        throw new IllegalStateException("wrk gave no result");
    }

    private Optional<Figures> measured(ScratchRun system, Operation operation, Supplier<Optional<JsonObject>> load) {
        Meter server = new Meter(system.serverProcess());
        Meter database = new Meter(system.databaseProcess());
        Duration serverBefore = server.cpu();
        Duration databaseBefore = database.cpu();
        return load.get().map(driven -> {
            double operations = driven.getInt("operations");
            return new Figures(
                    operation.label(),
                    operation.clients(plan.clients()),
                    operations / driven.getJsonNumber("seconds").doubleValue(),
                    driven.getJsonNumber("p50").doubleValue(),
                    driven.getJsonNumber("p95").doubleValue(),
                    driven.getJsonNumber("p99").doubleValue(),
                    driven.getJsonNumber("errors").longValue(),
                    server.cpu().minus(serverBefore).toNanos() / 1e6 / operations,
                    database.cpu().minus(databaseBefore).toNanos() / 1e6 / operations,
                    server.residentMb() + database.residentMb());
        });
    }
}
