package cn.haitang.organisation;

import cn.haitang.shared.DomainException;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Argon2id. Hashing costs memory and a core on purpose, so only a few run at once: sign-in can't starve the pages. */
@ApplicationScoped
public class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int SECONDS_TO_WAIT = 4;

    @Inject
    private OrganisationSettings settings;

    private Argon2Function function = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID);
    private Semaphore places = new Semaphore(1);
    private String nobody = "";

    @PostConstruct
    void prepare() {
        function = Argon2Function.getInstance(settings.hashMemoryKib(), settings.hashPasses(), 1, 32, Argon2.ID);
        places = new Semaphore(settings.hashAtOnce());
        nobody = hash("a password that nobody has");
    }

    /** @throws DomainException {@code organisation.password.weak} under 8 or over 128 characters */
    public String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new DomainException(OrganisationError.PASSWORD_WEAK, SHORTEST);
        }
        return inTurn(
                () -> Password.hash(password).addRandomSalt(16).with(function).getResult());
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST
                && inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** As costly as a real check, so that the time of the answer does not tell whether the account exists. */
    void pretendToCheck(String password) {
        matches(password, nobody);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new DomainException(OrganisationError.SIGN_IN_BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DomainException(OrganisationError.SIGN_IN_BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
