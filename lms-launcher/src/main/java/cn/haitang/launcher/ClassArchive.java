package cn.haitang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's classes in the form in which the JVM maps them into memory (application class-data sharing): written
 * once, at the end of the first run, used by every later start. The JVM ignores an archive that doesn't fit.
 */
final class ClassArchive {

    private final Path file;

    ClassArchive(Path runtime) {
        this.file = runtime.resolve("classes-" + Java.version() + ".jsa");
    }

    List<String> jvmOptions() {
        if (Files.exists(file)) {
            return List.of(
                    "-XX:SharedArchiveFile=" + file,
                    // At the address it was written for, else every page of it is copied to be rewritten: 60 MB, 0.2 s.
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off");
        }
        return Java.hasJcmd() ? List.of("-XX:+RecordDynamicDumpInfo") : List.of();
    }

    boolean isMissing() {
        return !Files.exists(file) && Java.hasJcmd();
    }

    /** Has the running server write its classes; a failure costs only the faster start. */
    void write(long serverPid) {
        // Two runs may end at once.
        Path draft = file.resolveSibling(file.getFileName() + "." + serverPid);
        try {
            Process jcmd = new ProcessBuilder(
                            Java.jcmd(), Long.toString(serverPid), "VM.cds", "dynamic_dump", draft.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            jcmd.onExit().join();
            if (Files.exists(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            file.toFile().delete();
        }
    }
}
