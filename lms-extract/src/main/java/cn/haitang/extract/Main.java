package cn.haitang.extract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads one file: {@code recognise|encode|segment <file> <name> <folder> <tools>}. Writes {@code report.json} and what it makes
 * into the folder; a file that can't be read gives a report with {@code failure}. Progress goes to the output.
 */
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        NoNetwork.apply();
        Path folder = Path.of(arguments[3]);
        Ffmpeg ffmpeg = new Ffmpeg(Path.of(arguments[4]));
        JsonObject report = report(arguments[0], new Source(Path.of(arguments[1]), arguments[2]), folder, ffmpeg);
        try (JsonWriter json = Json.createWriter(Files.newBufferedWriter(folder.resolve("report.json")))) {
            json.write(report);
        }
        System.exit(0);
    }

    static JsonObject report(String task, Source source, Path folder, Ffmpeg ffmpeg) {
        try {
            return switch (task) {
                case "encode" -> new VideoEncoder(ffmpeg).encode(source, folder).json();
                case "segment" -> new Segmenter(ffmpeg).segment(source, folder).json();
                default -> new Recogniser(ffmpeg).recognise(source, folder).json();
            };
        } catch (Refused refused) {
            return failure(refused.key());
        } catch (Exception broken) {
            String reason = Reasons.of(broken);
            if (reason.equals(Refused.BROKEN)) {
                LOG.log(Level.WARNING, "the file could not be read", broken);
            }
            return failure(reason);
        }
    }

    private static JsonObject failure(String key) {
        return Json.createObjectBuilder().add("failure", key).build();
    }
}
