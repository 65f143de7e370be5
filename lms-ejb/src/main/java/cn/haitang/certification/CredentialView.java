package cn.haitang.certification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that others issued, as it is recorded here.
 *
 * @param number masked but for its last four characters
 * @param expiresOn the last good day; null: does not expire
 * @param status SUBMITTED, ACCEPTED, REJECTED or REPLACED
 * @param checkedBy who checked it; null: nobody yet
 * @param reason why it was rejected
 */
public record CredentialView(
        long id,
        String person,
        CredentialKind kind,
        String number,
        String issuedBy,
        @Nullable LocalDate expiresOn,
        boolean good,
        boolean scan,
        String status,
        Instant submittedAt,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        @Nullable String reason)
        implements Serializable {}
