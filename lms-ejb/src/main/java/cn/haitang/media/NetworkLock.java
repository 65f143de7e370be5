package cn.haitang.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Starts a process without a network, where the system can do that: Linux with {@code unshare}, in a network namespace
 * of its own that has no interface. Elsewhere the process itself refuses sockets (see lms-extract), and the log says so.
 */
@ApplicationScoped
class NetworkLock {

    private static final Logger LOG = Logger.getLogger(NetworkLock.class.getName());
    private static final List<String> UNSHARE = List.of("unshare", "--map-root-user", "--net", "--");

    private final List<String> prefix = works() ? UNSHARE : List.of();

    /** What to put before a command. */
    List<String> prefix() {
        return prefix;
    }

    private static boolean works() {
        try {
            Process process = new ProcessBuilder("unshare", "--map-root-user", "--net", "--", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return true;
            }
        } catch (IOException notThere) {
            LOG.fine("no unshare");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        LOG.info(
                "the process that reads files can't be cut off from the network by this system; it refuses sockets itself");
        return false;
    }
}
