package cn.haitang.shared.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to an address that was looked up and found good. HTTP clients look a name up again when they connect, and follow
 * redirects; both would lead around the guard. Reads the status line alone, and not for long.
 */
public final class OutsidePost {

    private static final int CONNECT_MS = 3_000;
    private static final int READ_MS = 8_000;
    private static final int LONGEST_LINE = 200;

    private OutsidePost() {}

    /** The status of the answer. @throws IOException no connection, no answer in time, or not HTTP */
    public static int send(OutsideAddress target, Map<String, String> headers, byte[] body) throws IOException {
        URI url = target.url();
        boolean secure = url.getScheme().equals("https");
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(target.address(), port), CONNECT_MS);
            plain.setSoTimeout(READ_MS);
            try (Socket socket = secure ? secured(plain, url.getHost(), port) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(head(url, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
                out.write(body);
                out.flush();
                return status(socket.getInputStream());
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + url.getRawAuthority()
                + "\r\nContent-Length: " + length
                + "\r\nConnection: close\r\nUser-Agent: Haitang/1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        long end = System.nanoTime() + READ_MS * 1_000_000L;
        int next = in.read();
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE && System.nanoTime() < end) {
            line.append((char) next);
            next = in.read();
        }
        if (!line.toString().matches("HTTP/1\\.[01] \\d{3}.*\\s*")) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(line.substring(9, 12));
    }
}
