package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate. It is issued once, by a named manager, under one version of a rule, with its facts frozen; from then on
 * only one thing can happen to it: a manager revokes it with a reason. It is never deleted and never changed otherwise.
 * Whether it is expired follows from its last day. The database holds that a person has at most one that is not revoked
 * per type and period, and that no serial number is used twice.
 */
@Entity
@Table(name = "certificate")
class Certificate {

    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "public_id")
    private String publicId = "";

    private String serial = "";

    @Column(name = "certificate_type_id")
    private long typeId;

    @Column(name = "certificate_rule_id")
    private long ruleId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    private String period = "";

    @Embedded
    private CertificateFacts facts = new CertificateFacts();

    @Column(name = "issued_on")
    private LocalDate issuedOn = LocalDate.EPOCH;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "issued_at")
    private Instant issuedAt = Instant.EPOCH;

    @Column(name = "issued_by")
    private long issuedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable Long revokedBy;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    protected Certificate() {}

    /** Issues. The candidate must be eligible: that is the caller's check, made in the same transaction. */
    Certificate(Candidate candidate, Studied studied, Serial serial, String publicId, Issue issue) {
        this.publicId = publicId;
        this.serial = serial.text();
        this.typeId = candidate.type().id();
        this.ruleId = candidate.rule().id();
        this.personId = candidate.personId();
        this.enrolmentId = candidate.enrolmentId();
        this.period = candidate.period();
        this.facts = new CertificateFacts(candidate, studied);
        this.issuedOn = issue.day();
        this.validUntil = candidate.validUntil(issue.day());
        this.issuedAt = issue.at();
        this.issuedBy = issue.by();
    }

    /** Who issues, and when. */
    record Issue(long by, Instant at, LocalDate day) {}

    /** @throws DomainException without a reason, or when it is revoked already: the first reason stays */
    void revoke(long by, Instant at, String reason) {
        if (revokedAt != null) {
            throw new DomainException(CertificationError.ALREADY_REVOKED, serial);
        }
        String given = reason.strip();
        if (given.length() < 2 || given.length() > LONGEST_REASON) {
            throw new DomainException(CertificationError.REASON_MISSING, LONGEST_REASON);
        }
        revokedAt = at;
        revokedBy = by;
        revocationReason = given;
    }

    long id() {
        return id;
    }

    String serial() {
        return serial;
    }

    String publicId() {
        return publicId;
    }

    @Nullable
    String revocationReason() {
        return revocationReason;
    }
}
