package cn.haitang.it.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs that others made to check documents: veraPDF and poppler's pdfsig, each in a process of its own. */
final class Checkers {

    private Checkers() {}

    /** What veraPDF says of the file as PDF/A-3b: PASS or FAIL first, then the rules that were broken. */
    static String veraPdf(Path pdf) throws IOException, InterruptedException {
        Path content = Path.of(System.getProperty("haitang.content.dir"));
        Path jar = content.resolveSibling("lms-it/target/verapdf/greenfield-apps.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("veraPDF is missing: the build puts it into lms-it/target/verapdf");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return output(
                java,
                "-cp",
                jar.toString(),
                "org.verapdf.apps.GreenfieldCliWrapper",
                "-f",
                "3b",
                "--format",
                "text",
                "-v",
                "--nonpdfext",
                pdf.toString());
    }

    /** What pdfsig says of the signatures. */
    static String pdfSig(Path pdf) throws IOException, InterruptedException {
        return output("pdfsig", pdf.toString());
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("checker", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command[0] + " took more than a minute");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
