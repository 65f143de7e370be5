package cn.haitang.engagement;

import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When messages are sent. */
@ApplicationScoped
public class EngagementSettings {

    @Inject
    @ConfigProperty(name = "haitang.engagement.quiet-hours", defaultValue = "11:00-13:00,17:00-19:30,21:00-08:00")
    String quietHours;

    @Inject
    private SharedSettings shared;

    /**
     * {@code haitang.engagement.quiet-hours}: spans of the day in which nothing is sent but what somebody waits for; {@code none}: at
     * any hour. Default: the rush hours of the trade and the night, 11:00-13:00,17:00-19:30,21:00-08:00.
     */
    boolean quiet(Instant now) {
        return QuietHours.parse(quietHours).at(now.atZone(shared.zone()).toLocalTime());
    }

    /** Where a reader of a message goes on: what was told stands at the top of the wallet. */
    public String wallet() {
        return shared.publicUrl() + "/certification/wallet.xhtml";
    }

    /** Where the channels are chosen. */
    public String account() {
        return shared.publicUrl() + "/organisation/me.xhtml";
    }

    /** @param token of the address that wants no more letters */
    public String leave(String token) {
        return shared.publicUrl() + "/mail-leave/" + token;
    }
}
