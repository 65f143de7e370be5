package cn.haitang.engagement;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** A person says what comes by which channel. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class ChannelService {

    /** One topic on one channel. */
    public record Choice(Topic topic, Channel channel) {}

    @Inject
    private Choices choices;

    @Inject
    private CurrentPerson current;

    /** What is not in it is not wanted. */
    public void choose(Set<Choice> wanted) {
        for (Topic topic : Topic.values()) {
            for (Channel channel : Channel.values()) {
                choices.set(current.id(), topic, channel, wanted.contains(new Choice(topic, channel)));
            }
        }
    }
}
