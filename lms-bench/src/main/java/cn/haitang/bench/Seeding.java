package cn.haitang.bench;

import cn.haitang.launcher.DatabaseAccount;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Fills a scratch database with trainees whose password is made up for this one run. Its hash is at the lowest cost, so that
 * a thousand can sign in within seconds, through the same page as everybody; a hash tells its own cost. The database was made
 * by this program a moment ago and listens on the loopback address: a production system can't come to hold such people.
 */
final class Seeding {

    private static final int MINUTES_FOR_JOBS = 15;
    /** Of the two special groups, see seed.sql. */
    static final int SPECIAL = 200;

    private final DatabaseAccount account;
    private final String password;

    Seeding(DatabaseAccount account) {
        this.account = account;
        byte[] secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        this.password = HexFormat.of().formatHex(secret);
    }

    /** Waits until the courses' videos are ready, then writes the trainees; an earlier run's get this run's password. */
    void fill(int trainees) {
        try (Connection connection = open()) {
            awaitJobs(connection);
            fill(connection, trainees);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trainees at once, while videos are still being encoded. */
    void quickly(int trainees) {
        try (Connection connection = open()) {
            fill(connection, trainees);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A few trainees as soon as there is a video for each: what is still being encoded doesn't matter to a crash. */
    List<Trainee> few(int trainees) {
        try (Connection connection = open()) {
            fill(connection, 2 * trainees);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        long end = System.nanoTime() + MINUTES_FOR_JOBS * 60_000_000_000L;
        List<Trainee> people = people("usual", trainees);
        while (people.size() < trainees && System.nanoTime() < end) {
            Waits.millis(500);
            people = people("usual", trainees);
        }
        return people;
    }

    private void fill(Connection connection, int trainees) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isFilled(statement)) {
                statement.execute("UPDATE credential c JOIN bench_trainee b ON b.person_id = c.person_id"
                        + " SET c.password_hash = '" + hash(64, 1) + "'");
                statement.execute("UPDATE exam SET max_attempts = 1000000"); // courses may have been imported anew
                return;
            }
            statement.execute("SET @trainees = " + trainees + ", @special = " + Math.min(SPECIAL, trainees / 4)
                    + ", @light = '" + hash(64, 1) + "'");
            for (String each : script().split(";\\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            statement.execute("ANALYZE TABLE person, enrolment, unit_progress, credential, role_grant, membership");
        }
    }

    /** From now on these sign in at the cost that production has by default. */
    void fullCost(List<Trainee> people) {
        String phones = String.join(",", people.stream().map(Trainee::phone).toList());
        execute("UPDATE credential c JOIN person p ON p.id = c.person_id SET c.password_hash = '" + hash(19_456, 2)
                + "' WHERE p.phone IN (" + phones + ")");
    }

    /** Trainees of a group, not yet signed in. */
    List<Trainee> people(String kind, int count) {
        String sql = "SELECT p.phone, s.enrolment_id, s.unit_id, s.exam_id, a.id, a.duration_ms FROM bench_session s"
                + " JOIN person p ON p.id = s.person_id JOIN unit u ON u.id = s.unit_id JOIN lecture l ON l.id = u.lecture_id"
                + " JOIN asset a ON a.id = l.video_id AND a.status = 'READY' AND a.duration_ms > 0 WHERE s.kind = '"
                + kind + "' ORDER BY s.i LIMIT " + count;
        List<Trainee> people = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                people.add(new Trainee(
                        row.getString(1),
                        password,
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(account.url().replaceFirst("\\?.*", ""), account.user(), account.password());
    }

    private static boolean isFilled(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW TABLES LIKE 'bench_session'")) {
            return row.next();
        }
    }

    private void execute(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hash(int memoryKib, int passes) {
        return Password.hash(password)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(memoryKib, passes, 1, 32, Argon2.ID))
                .getResult();
    }

    private static void awaitJobs(Connection connection) throws SQLException {
        long end = System.nanoTime() + MINUTES_FOR_JOBS * 60_000_000_000L;
        while (System.nanoTime() < end) {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT COUNT(*) FROM job WHERE status IN ('WAITING', 'RUNNING')")) {
                row.next();
                if (row.getInt(1) == 0) {
                    return;
                }
            }
            Waits.millis(500);
        }
        throw new IllegalStateException("the jobs of the content import don't end");
    }

    private static String script() {
        try (InputStream in = Seeding.class.getResourceAsStream("/seed.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
