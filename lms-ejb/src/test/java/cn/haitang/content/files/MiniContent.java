package cn.haitang.content.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small content folder in which everything is right; each test breaks one thing. */
final class MiniContent {

    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private final Path root;

    MiniContent(Path root) throws IOException {
        this.root = root;
        schemas();
        for (String name : List.of(
                "rule-profiles.yaml",
                "road/camp.yaml",
                "road/lectures/rain/lecture.yaml",
                "road/lectures/rain/captions.zh.vtt",
                "road/packs/winter/pack.yaml",
                "road/questions/road-bank.yaml",
                "sample/organisation.yaml")) {
            write(name, resource(name));
        }
        write("road/lectures/rain/transcript.zh.txt", "慢、远、亮");
        bytes("road/lectures/rain/video.mp4", mp4(60_000));
        bytes("road/packs/winter/checklist.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        bytes("road/packs/winter/briefing.pptx", zip("ppt/presentation.xml"));
    }

    /** Replaces the only occurrence of a text. */
    void change(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        if (text.split(java.util.regex.Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException(from + " must stand once in " + file);
        }
        write(file, text.replace(from, to));
    }

    void write(String file, String text) throws IOException {
        bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String file, byte[] bytes) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    /** The line on which a text stands. */
    int line(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(file));
        return Stream.iterate(0, i -> i + 1)
                        .limit(lines.size())
                        .filter(i -> lines.get(i).contains(text))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    List<String> problems() {
        return new ContentFolder(root)
                .read(true).problems().stream().map(Problem::toString).toList();
    }

    ContentFolder.Reading read() {
        return new ContentFolder(root).read(true);
    }

    /** Nothing but the boxes that say: an MP4 of this length. */
    static byte[] mp4(int milliseconds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(16);
        out.writeBytes("ftypisom");
        out.writeInt(0);
        out.writeInt(8 + 28);
        out.writeBytes("moov");
        out.writeInt(28);
        out.writeBytes("mvhd");
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(1000);
        out.writeInt(milliseconds);
        return bytes.toByteArray();
    }

    static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<p/>".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private void schemas() throws IOException {
        Path schemas = Path.of("..", "content", "schema");
        Files.createDirectories(root.resolve("schema"));
        try (Stream<Path> files = Files.list(schemas)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, root.resolve("schema").resolve(file.getFileName().toString()));
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = MiniContent.class.getResourceAsStream("/mini-content/" + name)) {
            if (in == null) {
                throw new IOException("no /mini-content/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
