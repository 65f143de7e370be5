package cn.haitang.shared.vault;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether texts can be sealed, and with which key. Never down: only what must be sealed is refused. */
@Readiness
@ApplicationScoped
public class VaultHealth implements HealthCheck {

    @Inject
    private Vault vault;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("vault").up();
        try {
            return answer.withData("key", vault.sign())
                    .withData("state", "ready")
                    .build();
        } catch (DomainException refused) {
            return answer.withData("state", refused.code().key()).build();
        }
    }
}
