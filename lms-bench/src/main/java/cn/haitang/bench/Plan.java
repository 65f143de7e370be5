package cn.haitang.bench;

import cn.haitang.launcher.Refusal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param nginx through nginx, which throttles sign-ins: those are left out
 * @param again on the data of the run before
 * @param trainees in the database; {@code sessions} of them are signed in
 * @param clients connections at once; {@code seconds} each operation is measured, after {@code warmUp} seconds of the same
 * @param only names of operations; empty: all
 * @param out the JSON file
 */
record Plan(
        int trainees,
        int sessions,
        int clients,
        int seconds,
        int warmUp,
        List<String> only,
        Path out,
        Path data,
        boolean nginx,
        boolean again) {

    static final String HELP = """
            Usage: ./bench [options]                 measures; needs wrk (installed by apt-get where that can be)
                   ./bench compare A.json B.json     two results side by side
                   ./bench crash [--rounds N]        kills server and database under load, compares acknowledged with stored
                   ./bench issue [--count N] [--kill]
                                                    5,000 certificates with signed PDF; --kill: the server is killed meanwhile
                   ./bench steady [--trainees N] [--minutes N] [--together]
                                                    10,000 trainees watch for 30 minutes, a heartbeat each every 15 s;
                                                    --together: all begin at once, and finish the lecture at once
                   ./bench away                      the database is killed, and hangs: what answers, and how soon

              --trainees N    trainees in the scratch database (10000)
              --sessions N    of them signed in at once (1000)
              --clients N     connections at once (16)
              --seconds N     of measuring each operation (20)
              --warm-up N     seconds of the same before it (60)
              --only A,B      of: %s
              --out FILE      the result as JSON (lms-bench/target/bench.json)
              --data DIR      scratch folder, emptied first (lms-bench/target/scratch)
              --nginx         all but sign-in through nginx as server-config/production has it
              --again         keep what the run before left there: no new trainees
            """.formatted(String.join(", ", Operation.names()));

    static Plan parse(List<String> arguments, Path home) {
        int trainees = 10_000;
        int sessions = 1000;
        int clients = 16;
        int seconds = 20;
        int warmUp = 60;
        List<String> only = List.of();
        Path out = home.resolve("lms-bench/target/bench.json");
        boolean nginx = false;
        boolean again = false;
        Path data = home.resolve("lms-bench/target/scratch");
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            if (name.equals("--again")) {
                again = true;
                continue;
            }
            if (name.equals("--nginx")) {
                nginx = true;
                continue;
            }
            String value = rest.isEmpty() ? "" : rest.removeFirst();
            switch (name) {
                case "--trainees" -> trainees = number(name, value);
                case "--sessions" -> sessions = number(name, value);
                case "--clients" -> clients = number(name, value);
                case "--seconds" -> seconds = number(name, value);
                case "--warm-up" -> warmUp = number(name, value);
                case "--only" -> only = Arrays.asList(value.split(",", -1));
                case "--out" -> out = Path.of(value);
                case "--data" -> data = Path.of(value);
                default -> throw new Refusal("不认识的选项 " + name, "There is no option " + name + "; see ./bench --help");
            }
        }
        return new Plan(
                trainees,
                sessions,
                clients,
                seconds,
                warmUp,
                only,
                out.toAbsolutePath(),
                data.toAbsolutePath(),
                nginx,
                again);
    }

    boolean measures(Operation operation) {
        return (only.isEmpty() || only.contains(operation.label())) && !(nginx && operation == Operation.SIGN_IN);
    }

    static int number(String name, String value) {
        if (value.matches("\\d{1,8}")) {
            return Integer.parseInt(value);
        }
        throw new Refusal(name + " 需要一个数字。", name + " takes a number.");
    }
}
