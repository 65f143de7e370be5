package cn.haitang.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build this is; part of the address of every asset, so that a new build is never shown with old assets. */
@Named
@ApplicationScoped
public class Release {

    private final String build = read();

    /** A short text without blanks. */
    public String getBuild() {
        return build;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("/release.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException unreadable) {
            return "0";
        }
        return properties.getProperty("build", "0");
    }
}
