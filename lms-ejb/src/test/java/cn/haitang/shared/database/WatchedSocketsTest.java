package cn.haitang.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.Configuration;

class WatchedSocketsTest {

    private final WatchedSockets sockets = new WatchedSockets();

    @AfterEach
    void open() {
        WatchedSockets.open();
    }

    @Test
    void who_waits_for_an_answer_is_told_when_the_way_is_shut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = sockets.createSocket(silent.getInetAddress(), silent.getLocalPort())) {
            CompletableFuture<Integer> answer =
                    CompletableFuture.supplyAsync(() -> read(socket)).orTimeout(30, TimeUnit.SECONDS);
            WatchedSockets.shut();
            assertThatThrownBy(answer::join).hasRootCauseInstanceOf(SocketException.class);
        }
    }

    @Test
    void nobody_new_gets_through_until_it_is_open_again() throws IOException {
        WatchedSockets.shut();
        assertThatThrownBy(sockets::createSocket).isInstanceOf(ConnectException.class);
        WatchedSockets.open();
        try (Socket socket = sockets.createSocket()) {
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void the_driver_takes_this_way_whatever_else_its_address_says() throws Exception {
        WatchedDataSource source = new WatchedDataSource();
        source.setUrl("jdbc:mariadb://db/haitang?connectTimeout=1000");
        assertThat(Configuration.parse(source.getUrl()).socketFactory()).isEqualTo(WatchedSockets.class.getName());
        source.setUrl("jdbc:mariadb://db/haitang");
        assertThat(Configuration.parse(source.getUrl()).socketFactory()).isEqualTo(WatchedSockets.class.getName());
    }

    private static int read(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
