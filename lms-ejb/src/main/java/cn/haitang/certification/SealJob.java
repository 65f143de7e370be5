package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.jobs.Job;
import cn.haitang.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Seals a certificate soon after it was issued. While nothing can be signed it is tried again, and later on demand. */
@ApplicationScoped
public class SealJob implements JobHandler {

    static final String KIND = "certification.seal";

    private static final int SERVER_AT_FAULT = 500;

    @Inject
    private DocumentSealer sealer;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        try {
            sealer.seal(job.subject());
        } catch (DomainException refused) {
            if (refused.code().status() >= SERVER_AT_FAULT) {
                throw new IllegalStateException(refused.code().key(), refused);
            }
            throw refused;
        }
    }
}
