package cn.haitang.bench;

import cn.haitang.launcher.Ports;
import cn.haitang.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** nginx before the server, with the addresses of server-config/production: parts of media files are handed to it. */
final class Nginx implements Front {

    /** What the server must know of it. */
    static final Map<String, String> SETTINGS = Map.of("haitang.media.accel-location", "/blobs/");

    private static final Duration START = Duration.ofSeconds(10);
    private static final String CONFIG = """
            pid {folder}/nginx.pid;
            error_log {folder}/error.log;
            daemon off;
            {user}
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                client_body_temp_path {folder}/body;
                proxy_temp_path {folder}/proxy;
                fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi;
                scgi_temp_path {folder}/scgi;
                upstream haitang { server {server}; keepalive 64; }
                limit_req_zone $binary_remote_addr zone=haitang_sign_in:10m rate=5r/s;
                server { listen 127.0.0.1:{port}; include {folder}/locations.conf; }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it answers. @param data the data folder of the server */
    static Nginx before(String server, Path home, Path data) {
        int port = Ports.free();
        try {
            Path folder = Files.createDirectories(data.resolve("run/nginx"));
            String locations = Files.readString(home.resolve("server-config/production/nginx-locations.conf"));
            Files.writeString(
                    folder.resolve("locations.conf"), locations.replace("/var/lib/haitang/blobs/", data + "/blobs/"));
            Path config = folder.resolve("nginx.conf");
            Files.writeString(
                    config,
                    CONFIG.replace("{folder}", folder.toString())
                            .replace("{server}", URI.create(server).getAuthority())
                            .replace("{port}", String.valueOf(port))
                            // as root, its workers would be nobody and not see the files
                            .replace("{user}", System.getProperty("user.name").equals("root") ? "user root;" : ""));
            Process process = new ProcessBuilder(
                            List.of("nginx", "-e", folder.resolve("error.log").toString(), "-c", config.toString()))
                    .inheritIO()
                    .start();
            Nginx nginx = new Nginx(process, port);
            nginx.awaitListening();
            return nginx;
        } catch (IOException noProgram) {
            throw new Refusal("没有找到 nginx：" + noProgram.getMessage(), "nginx was not found: " + noProgram.getMessage());
        }
    }

    private void awaitListening() {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Waits.millis(50);
            }
        }
        close();
        throw new Refusal("nginx 没有启动。", "nginx did not start.");
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
