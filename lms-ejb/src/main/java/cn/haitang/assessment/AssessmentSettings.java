package cn.haitang.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of exams. */
@ApplicationScoped
public class AssessmentSettings {

    @Inject
    @ConfigProperty(name = "haitang.assessment.grace-seconds", defaultValue = "15")
    int graceSeconds;

    /**
     * {@code haitang.assessment.grace-seconds}: for how long after the deadline an answer that was still on its way is
     * taken. Default 15 seconds; not shown as time to answer.
     */
    public Duration grace() {
        return Duration.ofSeconds(graceSeconds);
    }
}
