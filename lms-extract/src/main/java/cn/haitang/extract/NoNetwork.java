package cn.haitang.extract;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Refuses sockets and remote addresses inside this process. The server starts the process in a network namespace without
 * interfaces where the system can; this holds for the parsers where it can't.
 */
final class NoNetwork {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    @SuppressWarnings("deprecation")
    static void apply() throws IOException {
        Socket.setSocketImplFactory(NoNetwork::refuse);
        ServerSocket.setSocketFactory(NoNetwork::refuse);
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    }

    private static SocketImpl refuse() {
        throw new IllegalStateException("this process has no network");
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new SocketException("this process has no network");
        }
    }
}
