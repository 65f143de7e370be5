package cn.haitang.shared.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * The way to the database, as the driver takes it ({@code socketFactory} in its address). While the database doesn't answer
 * ({@link DatabasePulse}) the way is shut: whoever waits for an answer is told at once that there will be none, and nobody
 * new begins to wait. What a node knows of this it may lose.
 */
public final class WatchedSockets extends SocketFactory {

    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean shut;

    /** Ends every connection: their statements fail now, as if the database had gone away. */
    static void shut() {
        shut = true;
        OPEN.forEach(WatchedSockets::close);
    }

    static void open() {
        shut = false;
    }

    static boolean isShut() {
        return shut;
    }

    /** Called by the driver, which connects it afterwards. */
    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Watched();
        OPEN.add(socket);
        if (shut) {
            socket.close();
            throw new ConnectException("the database does not answer");
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int herePort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int herePort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            OPEN.remove(socket);
        }
    }

    /** Is forgotten when it is closed. */
    private static final class Watched extends Socket {

        @Override
        public synchronized void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }
    }
}
