package cn.haitang.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of learning. What counts as watched is no setting but data: the rule profiles. */
@ApplicationScoped
public class LearningSettings {

    @Inject
    @ConfigProperty(name = "haitang.learning.intake-room", defaultValue = "2000")
    int intakeRoom;

    @Inject
    @ConfigProperty(name = "haitang.learning.intake-group", defaultValue = "256")
    int intakeGroup;

    /** {@code haitang.learning.intake-room}: so many heartbeats may wait on a node; more are answered 503. Default 2000. */
    public int intakeRoom() {
        return intakeRoom;
    }

    /** {@code haitang.learning.intake-group}: so many heartbeats are written in one transaction at most. Default 256. */
    public int intakeGroup() {
        return intakeGroup;
    }
}
