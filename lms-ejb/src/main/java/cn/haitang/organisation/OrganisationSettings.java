package cn.haitang.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of sign-in. The hash defaults follow the OWASP Password Storage Cheat Sheet (Argon2id, 19 MiB, 2 passes). */
@ApplicationScoped
public class OrganisationSettings {

    @Inject
    @ConfigProperty(name = "haitang.organisation.hash-memory-kib", defaultValue = "19456")
    int hashMemoryKib;

    @Inject
    @ConfigProperty(name = "haitang.organisation.hash-passes", defaultValue = "2")
    int hashPasses;

    @Inject
    @ConfigProperty(name = "haitang.organisation.hash-at-once", defaultValue = "2")
    int hashAtOnce;

    @Inject
    @ConfigProperty(name = "haitang.organisation.failures-per-account", defaultValue = "5")
    int failuresPerAccount;

    @Inject
    @ConfigProperty(name = "haitang.organisation.failures-per-address", defaultValue = "50")
    int failuresPerAddress;

    /** {@code haitang.organisation.hash-memory-kib}: memory of one Argon2id hash. Default 19456. */
    public int hashMemoryKib() {
        return hashMemoryKib;
    }

    /** {@code haitang.organisation.hash-passes}: Argon2id passes. Default 2. */
    public int hashPasses() {
        return hashPasses;
    }

    /** {@code haitang.organisation.hash-at-once}: how many hashes may run beside each other on a node. Default 2. */
    public int hashAtOnce() {
        return hashAtOnce;
    }

    /** {@code haitang.organisation.failures-per-account}: wrong passwords before an account pauses. Default 5. */
    public int failuresPerAccount() {
        return failuresPerAccount;
    }

    /** {@code haitang.organisation.failures-per-address}: wrong passwords before an address pauses. Default 50. */
    public int failuresPerAddress() {
        return failuresPerAddress;
    }
}
