package cn.haitang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of this machine: is one free, and which one is. */
public final class Ports {

    private Ports() {}

    /** Refuses with a sentence when something listens on {@code port} already, or the address isn't this machine's. */
    static void require(String address, int port) {
        try {
            bind(InetAddress.getByName(address), port);
        } catch (UnknownHostException e) {
            throw new Refusal("不认识的监听地址 " + address + "。", "There is no address " + address + " to listen on.");
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("Cannot assign")) {
                throw new Refusal(
                        "本机没有地址 " + address + "。", "The address " + address + " doesn't belong to this machine.");
            }
            if (reason.contains("Permission denied")) {
                throw new Refusal(
                        "没有权限使用端口 " + port + "，请用 --port 选一个 1024 以上的端口。",
                        "This user may not use port " + port + "; choose one above 1024 with --port.");
            }
            throw new Refusal(
                    "端口 " + port + " 已被别的程序占用，请用 --port 另选一个。",
                    "Port " + port + " is in use by another program; choose another one with --port.");
        }
    }

    static boolean isFree(int port) {
        try {
            bind(InetAddress.getLoopbackAddress(), port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port of the loopback address that nothing uses now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("本机没有空闲端口。", "This machine has no free port.");
        }
    }

    private static void bind(InetAddress address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        }
    }
}
