package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision about an issued certificate. A manager proposes it with a reason; where the type asks for a second person it
 * WAITs until another manager agrees (DONE) or doesn't (REFUSED, with a reason). Else it is DONE at once. Never deleted.
 */
@Entity
@Table(name = "certificate_change")
class CertificateChange {

    enum Status {
        WAITING,
        DONE,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "certificate_id")
    private long certificateId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind = ChangeKind.SUSPEND;

    private String reason = "";
    private @Nullable String evidence;

    @Embedded
    private @Nullable EvidenceFile file;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "holder_name")
    private @Nullable String holderName;

    @Column(name = "from_records")
    private boolean fromRecords;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt = Instant.EPOCH;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String refusal;

    protected CertificateChange() {}

    CertificateChange(long certificateId, ChangeService.Proposal proposal, EvidenceFile file, long by, Instant at) {
        this.certificateId = certificateId;
        this.kind = proposal.kind();
        this.reason = Words.reason(proposal.reason());
        this.evidence = Words.perhaps(proposal.evidence());
        this.file = file;
        this.until = kind == ChangeKind.SUSPEND ? proposal.until() : null;
        this.holderName = kind == ChangeKind.REPLACE ? proposal.holderName() : null;
        this.fromRecords = kind == ChangeKind.REPLACE && proposal.fromRecords();
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** Nobody else is asked for. */
    void doneAtOnce() {
        status = Status.DONE;
        decidedBy = proposedBy;
        decidedAt = proposedAt;
    }

    /** @throws DomainException decided already, or it is the own proposal */
    void agree(long by, Instant at) {
        decide(by, at, Status.DONE);
    }

    /** @throws DomainException decided already, the own proposal, or no reason */
    void refuse(long by, Instant at, String why) {
        decide(by, at, Status.REFUSED);
        refusal = Words.reason(why);
    }

    private void decide(long by, Instant at, Status outcome) {
        if (status != Status.WAITING) {
            throw new DomainException(CertificationError.ALREADY_DECIDED);
        }
        if (by == proposedBy) {
            throw new DomainException(CertificationError.OWN_PROPOSAL);
        }
        status = outcome;
        decidedBy = by;
        decidedAt = at;
    }

    /** Whoever proposed it or agreed to it can't decide on an appeal against it. */
    boolean wasMadeBy(long person) {
        return proposedBy == person || (decidedBy != null && decidedBy == person);
    }

    boolean isDone() {
        return status == Status.DONE;
    }

    long id() {
        return id;
    }

    long certificateId() {
        return certificateId;
    }

    ChangeKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    @Nullable
    String holderName() {
        return holderName;
    }

    boolean fromRecords() {
        return fromRecords;
    }
}
