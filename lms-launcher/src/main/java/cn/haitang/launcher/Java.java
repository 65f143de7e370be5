package cn.haitang.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The JDK that runs this launcher also runs the server. */
final class Java {

    private Java() {}

    static String program() {
        return home().resolve("bin/java").toString();
    }

    /** The tool that talks to a running JVM; absent where only a JRE is installed. */
    static boolean hasJcmd() {
        return Files.isExecutable(home().resolve("bin/jcmd"));
    }

    static String jcmd() {
        return home().resolve("bin/jcmd").toString();
    }

    static String version() {
        return System.getProperty("java.vm.version", "").replaceAll("[^A-Za-z0-9.+-]", "_");
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }
}
