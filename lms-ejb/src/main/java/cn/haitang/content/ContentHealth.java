package cn.haitang.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells how the last content import went. Never down: a wrong file leaves the system running on what it had. */
@Readiness
@ApplicationScoped
public class ContentHealth implements HealthCheck {

    @Inject
    private ImportStatus status;

    @Override
    public HealthCheckResponse call() {
        ImportReport last = status.last();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("content")
                .up()
                .withData("outcome", last.outcome().name())
                .withData("summary", last.summary())
                .withData("problems", last.problems().size());
        if (!last.problems().isEmpty()) {
            answer.withData("first", last.problems().get(0).toString());
        }
        return answer.build();
    }
}
