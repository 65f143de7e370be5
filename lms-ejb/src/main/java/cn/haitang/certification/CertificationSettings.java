package cn.haitang.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of certificates and their public checking. */
@ApplicationScoped
public class CertificationSettings {

    @Inject
    @ConfigProperty(name = "haitang.certification.soon-days", defaultValue = "60")
    int soonDays;

    @Inject
    @ConfigProperty(name = "haitang.certification.checks-per-minute", defaultValue = "120")
    int checksPerMinute;

    @Inject
    @ConfigProperty(name = "haitang.certification.misses-per-minute", defaultValue = "12")
    int missesPerMinute;

    @Inject
    @ConfigProperty(name = "haitang.certification.issue-threads", defaultValue = "0")
    int issueThreads;

    @Inject
    @ConfigProperty(name = "haitang.certification.list-fresh-hours", defaultValue = "24")
    int listFreshHours;

    /** {@code haitang.certification.issue-threads}: certificates made beside each other by a node. Default 0: one a processor, four at most. */
    public int issueThreads() {
        return issueThreads > 0
                ? issueThreads
                : Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    /**
     * {@code haitang.certification.soon-days}: so many days before the last one a certificate "expires soon" whose rule names no
     * renewal window. Default 60.
     */
    public int soonDays() {
        return soonDays;
    }

    /** {@code haitang.certification.checks-per-minute}: public checks per address and minute and node. Default 120. */
    public int checksPerMinute() {
        return checksPerMinute;
    }

    /** {@code haitang.certification.misses-per-minute}: unknown numbers per address and minute and node. Default 12. */
    public int missesPerMinute() {
        return missesPerMinute;
    }

    /**
     * {@code haitang.certification.list-fresh-hours}: how old the status list on a phone may be before gate mode calls nothing good
     * without a network. Default 24.
     */
    public int listFreshHours() {
        return listFreshHours;
    }
}
