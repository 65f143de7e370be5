package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** Asks the configured time-stamp authority (RFC 3161 over HTTP). */
@ApplicationScoped
public class TimeStamps {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<URI> authority;
    private @Nullable HttpClient client;

    /** For the proxy of the container. */
    protected TimeStamps() {
        this(Optional.empty());
    }

    @Inject
    public TimeStamps(SigningSettings settings) {
        this(settings.tsa());
    }

    TimeStamps(Optional<URI> authority) {
        this.authority = authority;
    }

    public boolean configured() {
        return authority.isPresent();
    }

    /**
     * A time stamp over these bytes, with the authority's certificate in it.
     *
     * @throws DomainException no answer in ten seconds, a refusal, or a stamp for something else
     */
    TimeStampToken stamp(byte[] bytes) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest question = generator.generate(
                    TSPAlgorithms.SHA256,
                    MessageDigest.getInstance("SHA-256").digest(bytes),
                    new BigInteger(64, RANDOM));
            TimeStampResponse answer = new TimeStampResponse(answerTo(question.getEncoded()));
            answer.validate(question);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw new DomainException(SigningError.NO_TIME_STAMP);
            }
            return token;
        } catch (IOException | TSPException | GeneralSecurityException refused) {
            throw new DomainException(SigningError.NO_TIME_STAMP);
        }
    }

    private byte[] answerTo(byte[] question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(authority.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        try {
            HttpResponse<byte[]> response = client().send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            client = known;
        }
        return known;
    }
}
