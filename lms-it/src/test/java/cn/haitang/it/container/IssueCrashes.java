package cn.haitang.it.container;

import cn.haitang.certification.CertificateIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;

/** While it is armed, one issue in ten breaks down after its number was taken and before it is committed. */
@ApplicationScoped
public class IssueCrashes {

    private static final int ONE_IN = 10;

    private volatile boolean armed;

    void arm(boolean on) {
        armed = on;
    }

    void issued(@Observes CertificateIssued event) {
        if (armed && ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            throw new IllegalStateException("crash after the number of " + event.publicId());
        }
    }
}
