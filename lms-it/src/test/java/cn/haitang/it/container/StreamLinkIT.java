package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.media.StreamFiles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.HaitangDataSource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed links against the real schema: rows say that there is a stream of two segments, of a file that nobody plays. */
@SuppressWarnings("BanJNDI") // the name is a constant of the standard, not input
class StreamLinkIT extends ContainerTest {

    private static final long IN_AN_HOUR = Instant.now().getEpochSecond() + 3600;

    @Inject
    private StreamFiles files;

    private long person;
    private long asset;

    @BeforeEach
    void a_stream_of_two_segments() throws Exception {
        person = number("SELECT MIN(id) FROM person");
        asset = number("SELECT MAX(id) FROM asset WHERE kind <> 'VIDEO' OR kind IS NULL");
        run(
                "INSERT INTO rendition (asset_id, kind, position, sha256, media_type, size) SELECT id, 'STREAM', 360, sha256,"
                        + " 'video/mp4', 210 FROM asset WHERE id = " + asset);
        run("INSERT INTO stream (asset_id, position, codecs, head, segments) VALUES (" + asset
                + ", 360, 'avc1.4d401f', 10, '10000:100;10000:100')");
    }

    @AfterEach
    void gone() throws Exception {
        run("DELETE FROM stream WHERE asset_id = " + asset);
        run("DELETE FROM rendition WHERE kind = 'STREAM' AND asset_id = " + asset);
        run("DELETE FROM delivered_part WHERE asset_id = " + asset);
    }

    @Test
    void a_link_opens_the_playlist_and_the_range_that_is_sent_counts_as_delivered() throws Exception {
        String link = link(person, IN_AN_HOUR);

        assertThat(files.playlist(link, person, 360)).contains("#EXT-X-BYTERANGE:100@110");
        assertThat(files.master(link, null)).contains("360.m3u8");
        files.fragments(link, person, 360).delivery().leaving(110, 209);

        assertThat(number("SELECT COALESCE(SUM(bits), 0) FROM delivered_part WHERE person_id = " + person
                        + " AND asset_id = " + asset))
                .as("the second ten seconds")
                .isEqualTo(2);
    }

    @Test
    void a_link_that_has_expired_opens_nothing() throws Exception {
        String link = link(person, Instant.now().getEpochSecond() - 1);

        refused("media.link.expired", () -> files.playlist(link, person, 360));
        refused("media.link.expired", () -> files.fragments(link, person, 360));
    }

    @Test
    void a_link_made_for_somebody_else_or_forged_opens_nothing() throws Exception {
        String link = link(person, IN_AN_HOUR);

        refused("media.link.invalid", () -> files.playlist(link, person + 1, 360));
        refused(
                "media.link.invalid",
                () -> files.playlist(link.replace("." + asset + ".", "." + (asset - 1) + "."), person, 360));
        refused("media.link.invalid", () -> files.sheet(link + "x", person, 1));
    }

    private static void refused(String code, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code().key()).isEqualTo(code));
    }

    private String link(long whose, long expires) throws Exception {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet key = statement.executeQuery("SELECT id, secret FROM link_key ORDER BY id DESC LIMIT 1")) {
            key.next();
            String body = key.getInt(1) + "." + whose + ".1." + asset + "." + expires;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(2), "HmacSHA256"));
            byte[] signature = mac.doFinal(("haitang media link " + body).getBytes(StandardCharsets.US_ASCII));
            return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        }
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void run(String sql) throws Exception {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static DataSource source() throws Exception {
        return (DataSource) new InitialContext().lookup(HaitangDataSource.NAME);
    }
}
