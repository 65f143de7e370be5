package cn.haitang.bench;

import cn.haitang.launcher.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entry point of {@code ./bench}. Exit code 1: refused with a sentence, or a test of a promise failed. */
public final class Main {

    private static final int WATCHERS = 100;

    private Main() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("haitang.home", "."))
                .toAbsolutePath()
                .normalize();
        try {
            System.exit(run(Arrays.asList(arguments), home) ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println("✗ " + refusal.chinese() + "\n✗ " + refusal.english());
            System.exit(1);
        }
    }

    private static boolean run(List<String> arguments, Path home) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (first) {
            case "--help", "-h" -> System.out.println(Plan.HELP);
            case "compare" -> compare(rest);
            case "crash" -> {
                return crash(rest, home);
            }
            case "issue" -> {
                return issue(rest, home);
            }
            case "steady" -> {
                return steady(rest, home);
            }
            case "away" -> {
                return new Away(home, home.resolve("lms-bench/target/scratch-away"))
                        .run().stream().allMatch(Away.Finding::held);
            }
            default -> measure(Plan.parse(arguments, home), home);
        }
        return true;
    }

    private static void measure(Plan plan, Path home) {
        Report report = new Bench(plan, home).run();
        report.write(plan.out());
        System.out.println(report.table() + "\n" + plan.out());
    }

    private static boolean crash(List<String> arguments, Path home) {
        int rounds = 10;
        if (arguments.size() == 2 && arguments.get(0).equals("--rounds")) {
            rounds = Plan.number("--rounds", arguments.get(1));
        } else if (!arguments.isEmpty()) {
            throw new Refusal("crash 只有选项 --rounds N。", "crash takes --rounds N and nothing else.");
        }
        Path folder = home.resolve("lms-bench/target/scratch-crash");
        Crash.Outcome outcome = new Crash(home, folder, WATCHERS, System.nanoTime()).run(rounds);
        System.out.println(outcome.sentence());
        outcome.faults().forEach(System.out::println);
        return outcome.faults().isEmpty();
    }

    private static boolean issue(List<String> arguments, Path home) {
        int people = 5000;
        boolean kill = arguments.contains("--kill");
        List<String> rest =
                arguments.stream().filter(one -> !one.equals("--kill")).toList();
        if (rest.size() == 2 && rest.get(0).equals("--count")) {
            people = Plan.number("--count", rest.get(1));
        } else if (!rest.isEmpty()) {
            throw new Refusal("issue 只有选项 --count N 和 --kill。", "issue takes --count N and --kill and nothing else.");
        }
        Issue.Outcome outcome = new Issue(home, home.resolve("lms-bench/target/scratch-issue"))
                .run(people, kill ? Issue.Kill.AND_WAIT : Issue.Kill.NONE);
        System.out.println(outcome.sentence());
        outcome.faults().forEach(System.out::println);
        return outcome.faults().isEmpty();
    }

    private static boolean steady(List<String> arguments, Path home) {
        int trainees = 10_000;
        int minutes = 30;
        List<String> numbers = new ArrayList<>(arguments);
        boolean together = numbers.remove("--together");
        for (int i = 0; i < numbers.size(); i += 2) {
            String value = i + 1 < numbers.size() ? numbers.get(i + 1) : "";
            switch (numbers.get(i)) {
                case "--trainees" -> trainees = Plan.number("--trainees", value);
                case "--minutes" -> minutes = Plan.number("--minutes", value);
                default ->
                    throw new Refusal(
                            "steady 只有选项 --trainees N、--minutes N 和 --together。",
                            "steady takes --trainees N, --minutes N and --together, and nothing else.");
            }
        }
        Steady.Outcome outcome =
                new Steady(home, home.resolve("lms-bench/target/scratch-steady"), together).run(trainees, minutes);
        System.out.println(outcome.sentence());
        outcome.minutes().forEach(System.out::println);
        outcome.faults().forEach(System.out::println);
        return outcome.faults().isEmpty();
    }

    private static void compare(List<String> files) {
        if (files.size() != 2) {
            throw new Refusal("compare 需要两个文件。", "compare takes two files.");
        }
        System.out.println(Report.read(Path.of(files.get(1))).against(Report.read(Path.of(files.get(0)))));
    }
}
