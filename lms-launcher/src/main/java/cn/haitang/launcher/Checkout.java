package cn.haitang.launcher;

import java.nio.file.Path;

/** The built project: where its parts lie. */
record Checkout(Path home) {

    Path war() {
        return home.resolve("lms-web/target/haitang.war");
    }

    Path payaraJar() {
        return home.resolve("lms-launcher/target/programs/payara-micro.jar");
    }

    Path databaseJar() {
        return home.resolve("lms-launcher/target/programs/mariadb.jar");
    }

    /** What is unpacked and prepared once and serves every data folder. */
    Path runtime() {
        return home.resolve("lms-launcher/target/runtime");
    }

    Path content() {
        return home.resolve("content");
    }

    /** Class path of the process that reads uploaded documents. */
    String extractor() {
        return home.resolve("lms-extract/target/lib") + "/*";
    }

    Path config(String file) {
        return home.resolve("server-config").resolve(file);
    }
}
