package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Payara Micro, unpacked once. Its own launcher would reuse the folder that it was unpacked to, and with it an old
 * deployed copy of the application; therefore its main class is called directly, with a fresh folder for every start
 * (docs/adr/0003).
 */
record ServerProgram(Path base) {

    static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";

    /** Unpacks {@code jar} into {@code runtime}, unless that was done before. */
    static ServerProgram unpack(Path jar, Path runtime) {
        return new ServerProgram(Unpacked.once(runtime.resolve("payara"), draft -> unpackInto(jar, draft)));
    }

    Path jar() {
        return base.resolve("launch-micro.jar");
    }

    /** The JVM options that make Payara Micro find its parts and get at what it needs of the JDK. */
    List<String> jvmOptions() {
        List<String> options = new ArrayList<>(
                List.of("-Dfish.payara.micro.BootJar=" + jar().toUri(), "-Dfish.payara.micro.UnpackDir=" + base));
        Refusal.guard(jar(), () -> {
            try (JarFile file = new JarFile(jar().toFile())) {
                Attributes manifest = file.getManifest().getMainAttributes();
                addModuleOptions(options, "--add-exports", manifest.getValue("Add-Exports"));
                addModuleOptions(options, "--add-opens", manifest.getValue("Add-Opens"));
            }
            return options;
        });
        return options;
    }

    /** Lays out a fresh folder for one start. */
    Path freshRoot(Path root) {
        return Refusal.guard(root, () -> {
            Trees.delete(root);
            for (String part : List.of("config", "docroot", "lib")) {
                Trees.copy(base.resolve(part), root.resolve(part));
            }
            return root;
        });
    }

    private static void unpackInto(Path jar, Path target) throws IOException {
        Path log = target.resolve("unpack.out");
        Process process = new ProcessBuilder(
                        Java.program(), "-jar", jar.toString(), "--rootdir", target.toString(), "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.onExit().join().exitValue();
        if (code != 0 || !Files.exists(target.resolve("launch-micro.jar"))) {
            String printed = Files.readString(log);
            throw new IOException(
                    printed.lines().reduce((first, last) -> last).orElse("Payara Micro ended with " + code));
        }
    }

    private static void addModuleOptions(List<String> options, String name, String packages) {
        for (String each : packages.trim().split("\\s+")) {
            options.add(name);
            options.add(each + "=ALL-UNNAMED");
        }
    }
}
