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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A certificate. It is issued once, by a named manager, under one version of a rule, with its facts frozen. From then on it
 * may be suspended and the suspension lifted; it may be revoked, voided (it should never have been issued), or replaced by
 * one with corrected facts: then it is over for good. It is never deleted. Whether it is expired follows from its last day.
 * The database holds that a person has at most one live one per type and period, and that no serial number is used twice.
 */
@Entity
@Table(name = "certificate")
class Certificate {

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
    private @Nullable Long enrolmentId;

    @Column(name = "nomination_id")
    private @Nullable Long nominationId;

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

    @Column(name = "replaces_id")
    private @Nullable Long replacesId;

    @Column(name = "renews_id")
    private @Nullable Long renewsId;

    @Embedded
    private Standing standing = Standing.untouched();

    protected Certificate() {}

    /** Issues. The candidate must be eligible: that is the caller's check, made in the same transaction. */
    Certificate(Candidate candidate, Studied studied, Serial serial, String publicId, Issue issue) {
        this.publicId = publicId;
        this.serial = serial.text();
        this.typeId = candidate.type().id();
        this.ruleId = candidate.rule().id();
        this.personId = candidate.personId();
        this.enrolmentId = candidate.basis() == CandidateBasis.ENROLMENT ? candidate.id() : null;
        this.nominationId = candidate.basis() == CandidateBasis.NOMINATION ? candidate.id() : null;
        this.period = candidate.period();
        this.facts = new CertificateFacts(candidate, studied);
        this.issuedOn = issue.day();
        this.validUntil = candidate.validUntil(issue.countsFrom());
        this.issuedAt = issue.at();
        this.issuedBy = issue.by();
        this.renewsId = candidate.lastLiveId();
    }

    /** Takes the place of this one: the same period and last day, under a new number, with what was corrected. */
    Certificate replacement(CertificateFacts corrected, Serial number, String address, Issue issue) {
        Certificate next = new Certificate();
        next.publicId = address;
        next.serial = number.text();
        next.typeId = typeId;
        next.ruleId = ruleId;
        next.personId = personId;
        next.enrolmentId = enrolmentId;
        next.nominationId = nominationId;
        next.period = period;
        next.facts = corrected;
        next.issuedOn = issue.day();
        next.validUntil = validUntil;
        next.issuedAt = issue.at();
        next.issuedBy = issue.by();
        next.renewsId = renewsId;
        next.replacesId = id;
        return next;
    }

    /** Who issues, and when. @param countsFrom the day from which the validity counts */
    record Issue(long by, Instant at, LocalDate day, LocalDate countsFrom) {

        Issue(long by, Instant at, LocalDate day) {
            this(by, at, day, day);
        }
    }

    /** Whoever renews in time loses nothing: the next one counts from this one's last day. */
    LocalDate renewedFrom(LocalDate today) {
        return validUntil == null || validUntil.isBefore(today) ? today : validUntil;
    }

    /** @throws DomainException it is over already, suspended already, or the last day of the suspension is past */
    void suspend(Instant at, @Nullable LocalDate until, String reason, LocalDate today) {
        mustStand();
        if (standing.suspendedOn(today)) {
            throw new DomainException(CertificationError.ALREADY_SUSPENDED, serial);
        }
        if (until != null && until.isBefore(today)) {
            throw new DomainException(CertificationError.SUSPENSION_IN_THE_PAST);
        }
        standing.suspend(at, until, reason);
    }

    /** @throws DomainException it is not suspended */
    void lift(LocalDate today) {
        mustStand();
        if (!standing.suspendedOn(today)) {
            throw new DomainException(CertificationError.NOT_SUSPENDED, serial);
        }
        standing.lift();
    }

    /** @throws DomainException it is over already: the first reason stays */
    void revoke(long by, Instant at, String reason) {
        mustStand();
        standing.revoke(by, at, reason, false);
    }

    /** As if it had never been issued; its number stays used. @throws DomainException it is over already */
    void voidIt(long by, Instant at, String reason) {
        mustStand();
        standing.revoke(by, at, reason, true);
    }

    /** A corrected one takes its place. @throws DomainException it is over already */
    void makeWay(Instant at) {
        mustStand();
        standing.replaced(at);
    }

    /** An appeal against its revocation was granted: another one takes its place, since revoked is for good. */
    void makeWayAfterAppeal(Instant at) {
        if (standing.replacedAt() != null || standing.voided()) {
            throw new DomainException(CertificationError.ALREADY_OVER, serial);
        }
        standing.replaced(at);
    }

    private void mustStand() {
        if (standing.isOver()) {
            throw new DomainException(CertificationError.ALREADY_OVER, serial);
        }
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

    long typeId() {
        return typeId;
    }

    long personId() {
        return personId;
    }

    /** Of the enrolment or the nomination that it was issued for. */
    long candidateId() {
        return Objects.requireNonNull(enrolmentId == null ? nominationId : enrolmentId);
    }

    /** Null: for an enrolment. */
    @Nullable
    Long nominationId() {
        return nominationId;
    }

    @Nullable
    Long renewsId() {
        return renewsId;
    }

    @Nullable
    Long replacesId() {
        return replacesId;
    }

    CertificateFacts facts() {
        return facts;
    }

    Standing standing() {
        return standing;
    }
}
