package cn.haitang.certification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of webhooks. */
@ApplicationScoped
public class WebhookSettings {

    @Inject
    @ConfigProperty(name = "haitang.certification.webhook-private-hosts", defaultValue = "none")
    String privateHosts;

    /**
     * {@code haitang.certification.webhook-private-hosts}: hosts inside your network, comma between, that webhooks may be sent to, also by
     * plain http. Default none: only https to public addresses.
     */
    boolean mayBePrivate(String host) {
        return Arrays.stream(privateHosts.split(","))
                .map(String::strip)
                .anyMatch(host.toLowerCase(Locale.ROOT)::equals);
    }
}
