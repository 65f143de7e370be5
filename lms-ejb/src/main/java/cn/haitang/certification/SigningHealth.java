package cn.haitang.certification;

import cn.haitang.certification.signing.KeyRing;
import cn.haitang.certification.signing.KeyUse;
import cn.haitang.certification.signing.TimeStamps;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether certificates can be signed, at which level and until when, or the code of what is wrong. Never down: without
 * its keys the system goes on teaching, and only the issue is refused.
 */
@Readiness
@ApplicationScoped
public class SigningHealth implements HealthCheck {

    @Inject
    private KeyRing keys;

    @Inject
    private TimeStamps stamps;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("signing").up();
        answer.withData("level", stamps.configured() ? "PAdES B-T" : "PAdES B-B");
        try {
            for (KeyUse use : KeyUse.values()) {
                String until = use.required()
                        ? keys.key(use).until().toString()
                        : keys.find(use).map(key -> key.until().toString()).orElse("missing");
                answer.withData(use.name() + "_until", until);
            }
            return answer.withData("state", "ready").build();
        } catch (DomainException refused) {
            String details = refused.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "));
            return answer.withData("state", refused.code().key())
                    .withData("details", details)
                    .build();
        }
    }
}
