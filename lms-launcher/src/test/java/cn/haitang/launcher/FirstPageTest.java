package cn.haitang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that answers as it is told to, by the path; what has no answer is not there (404). */
class FirstPageTest {

    @TempDir
    Path folder;

    private HttpServer server;
    private String address;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void no_server() {
        server.stop(0);
    }

    @Test
    void what_does_not_move_any_more_is_given_up_with_the_name_of_what_was_missing() {
        assertThatThrownBy(() -> page().await(() -> true, stopped()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Waited for the application to be loaded");
        answers("/health/ready", 200);
        assertThatThrownBy(() -> page().await(() -> true, stopped())).hasMessageContaining("the first page");
        server.stop(0);
        assertThatThrownBy(() -> page().await(() -> true, stopped()))
                .hasMessageContaining("the application server to start");
    }

    @Test
    void it_is_there_when_the_readiness_check_and_the_first_page_answer() {
        answers("/health/ready", 200);
        answers("/", 200);
        page().await(() -> true, stopped());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_server_that_ended_or_did_not_load_the_application_is_told_with_its_cause() throws IOException {
        assertThatThrownBy(() -> page().await(() -> false, stopped())).hasMessageContaining("didn't start: ?");
        Files.writeString(folder.resolve("log"), "Exception while loading the app\nCaused by: the disk is full\n");
        assertThatThrownBy(() -> page().await(() -> true, stopped())).hasMessageContaining("the disk is full");
    }

    private FirstPage page() {
        return new FirstPage(address, folder.resolve("log"), (chinese, english) -> {});
    }

    /** Nothing has moved for longer than anybody waits. */
    private static Movement stopped() {
        long[] nanos = {0};
        return new Movement(
                Duration.ofMinutes(10),
                Duration.ofSeconds(30),
                () -> new Movement.Seen(0, Duration.ZERO),
                () -> nanos[0] += Duration.ofMinutes(11).toNanos());
    }

    private void answers(String path, int status) {
        server.createContext(path, exchange -> {
            boolean found = exchange.getRequestURI().getPath().equals(path);
            exchange.sendResponseHeaders(found ? status : 404, -1);
            exchange.close();
        });
    }
}
