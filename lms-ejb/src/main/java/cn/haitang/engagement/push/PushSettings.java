package cn.haitang.engagement.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of web push. */
@ApplicationScoped
public class PushSettings {

    @Inject
    @ConfigProperty(name = "haitang.engagement.push-private-hosts", defaultValue = "none")
    String privateHosts;

    /**
     * {@code haitang.engagement.push-private-hosts}: hosts inside your network, comma between, that a browser's push service may have,
     * also by plain http. Default none: only https to public addresses.
     */
    boolean mayBePrivate(String host) {
        return Arrays.stream(privateHosts.split(","))
                .map(String::strip)
                .anyMatch(host.toLowerCase(Locale.ROOT)::equals);
    }
}
