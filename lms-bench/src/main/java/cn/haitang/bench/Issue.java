package cn.haitang.bench;

import cn.haitang.launcher.ScratchRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues certificates with their signed files to many, as the desk asks for them: by rows of a batch. Tells how long it takes
 * and how soon a page answers meanwhile. May kill the server in the middle: then everybody must still get exactly one, and
 * the numbers must have no gap.
 */
public final class Issue {

    /** @param pages milliseconds of each page opened meanwhile, sorted; {@code faults} empty: each got exactly one */
    public record Outcome(int people, long seconds, List<Long> pages, List<String> faults) {

        String sentence() {
            return "%d certificates with signed PDF in %d s (%.1f/s); home page meanwhile: median %d ms, p95 %d ms of %d; %d faults"
                    .formatted(
                            people,
                            seconds,
                            people / (double) Math.max(1, seconds),
                            at(50),
                            at(95),
                            pages.size(),
                            faults.size());
        }

        private long at(int percent) {
            return pages.isEmpty() ? 0 : pages.get(Math.min(pages.size() - 1, pages.size() * percent / 100));
        }
    }

    /** What befalls the server when a third is done. */
    public enum Kill {
        NONE,
        /** It is killed and started again, and goes on when what the killed one had in hand is free again. */
        AND_WAIT,
        /** The same, as if the claims of the killed one had lapsed while it was away. */
        AND_LAPSE
    }

    private static final int SECONDS_AT_MOST = 1800;

    private final Path home;
    private final Path folder;

    public Issue(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    public Outcome run(int people, Kill kill) {
        Folders.empty(folder);
        try (ScratchRun system = ScratchRun.start(home, folder)) {
            return run(system, people, kill);
        }
    }

    /** On a system that runs already. */
    static Outcome run(ScratchRun system, int people, Kill kill) {
        try {
            Seeding seeding = new Seeding(system.account());
            Trainee trainee = null;
            if (kill == Kill.NONE) {
                seeding.fill(people);
                trainee = seeding.people("usual", 1).get(0);
            } else {
                seeding.quickly(people);
            }
            try (Connection connection = seeding.open();
                    Statement statement = connection.createStatement()) {
                return issue(system, statement, people, trainee, kill);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome issue(
            ScratchRun system, Statement statement, int people, @Nullable Trainee trainee, Kill kill)
            throws SQLException, IOException {
        Browser browser = new Browser(system.address());
        if (trainee != null) {
            browser.signIn(trainee.phone(), trainee.password());
        }
        List<Long> pages = new ArrayList<>();
        begin(statement, people);
        long began = System.nanoTime();
        boolean killed = kill == Kill.NONE;
        long done = 0;
        while (done < people && seconds(began) < SECONDS_AT_MOST) {
            Waits.millis(500);
            done = number(statement, "SELECT COUNT(*) FROM issue_item WHERE status IN ('DONE', 'FAILED')");
            if (!killed && done >= people / 3) {
                killed = true;
                Console.tell(done + " done; the server is killed");
                ScratchRun.kill(system.serverProcess());
                if (kill == Kill.AND_LAPSE) {
                    lapse(statement);
                }
                system.startServer();
                Console.tell("the server is back");
            } else if (trainee != null) {
                long asked = System.nanoTime();
                if (browser.get("/learning/home.xhtml").statusCode() == 200) {
                    pages.add((System.nanoTime() - asked) / 1_000_000);
                }
            }
        }
        long seconds = seconds(began);
        Collections.sort(pages);
        return new Outcome(people, seconds, pages, faults(statement, people));
    }

    /** What the desk does when a manager asks, on a kind of certificate that asks for nothing. */
    private static void begin(Statement statement, int people) throws SQLException {
        for (String sql : List.of(
                "INSERT INTO certificate_type (slug, camp_id, title_zh, title_en, statement_zh, statement_en, issuer_code,"
                        + " issuer_zh, issuer_en) SELECT 'bench', camp_id, '压测证书', 'Measured certificate', '压测。', 'measured.',"
                        + " 'BE-01', '压测', 'Bench' FROM cohort WHERE code = 'B00000'",
                "SET @type = LAST_INSERT_ID()",
                "INSERT INTO certificate_rule (certificate_type_id, version, valid_from, min_hours, required_units,"
                        + " verified_identity, validity_months) VALUES (@type, 1, '2026-01-01', 0, FALSE, FALSE, 24)",
                "SET @manager = (SELECT MIN(person_id) FROM role_grant WHERE role = 'MANAGER')",
                "INSERT INTO role_grant (person_id, role, valid_from) VALUES (@manager, 'MANAGER', '2026-01-01')",
                "INSERT INTO issue_batch (certificate_type_id, status, run, total, asked_by, asked_at) VALUES (@type,"
                        + " 'PAUSED', 1, " + people + ", @manager, UTC_TIMESTAMP(3))",
                "SET @batch = LAST_INSERT_ID()",
                "INSERT INTO issue_item (batch_id, enrolment_id) SELECT @batch, e.id FROM enrolment e JOIN cohort c ON c.id ="
                        + " e.cohort_id AND c.code = 'B00000' ORDER BY e.id LIMIT " + people,
                "UPDATE issue_batch SET status = 'RUNNING' WHERE id = @batch",
                "INSERT INTO job (kind, subject, run_after, created_at) VALUES ('certification.issue', CONCAT(@batch, '/1/1'),"
                        + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)), ('certification.issue', CONCAT(@batch, '/1/2'),"
                        + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))")) {
            statement.execute(sql);
        }
    }

    private static void lapse(Statement statement) throws SQLException {
        for (String table : List.of("job", "issue_item")) {
            statement.execute(
                    "UPDATE " + table
                            + " SET claimed_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE claimed_until > UTC_TIMESTAMP(3)");
        }
    }

    private static List<String> faults(Statement statement, int people) throws SQLException {
        String ours =
                " FROM certificate q JOIN certificate_type t ON t.id = q.certificate_type_id AND t.slug = 'bench'";
        List<String> faults = new ArrayList<>();
        expect(faults, people, "certificates", number(statement, "SELECT COUNT(*)" + ours));
        expect(faults, people, "holders", number(statement, "SELECT COUNT(DISTINCT q.person_id)" + ours));
        expect(faults, people, "numbers", number(statement, "SELECT COUNT(DISTINCT q.serial)" + ours));
        expect(
                faults,
                people,
                "highest number",
                number(statement, "SELECT MAX(CAST(RIGHT(q.serial, 6) AS INT))" + ours));
        expect(
                faults,
                people + 1,
                "next number",
                number(statement, "SELECT next_number FROM serial_counter WHERE" + " issuer_code = 'BE-01'"));
        expect(
                faults,
                people,
                "signed files",
                number(
                        statement,
                        "SELECT COUNT(*)" + ours + " JOIN certificate_document d ON d.certificate_id = q.id"));
        expect(faults, 0, "failures", number(statement, "SELECT COUNT(*) FROM issue_item WHERE status <> 'DONE'"));
        return faults;
    }

    private static void expect(List<String> faults, long wanted, String what, long found) {
        if (wanted != found) {
            faults.add(what + ": " + found + " instead of " + wanted);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000L;
    }
}
