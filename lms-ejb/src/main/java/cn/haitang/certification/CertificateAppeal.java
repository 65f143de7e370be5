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
import org.jspecify.annotations.Nullable;

/** The holder's no to a suspension or a revocation: made once, decided once, with a reason that the holder reads. */
@Entity
@Table(name = "certificate_appeal")
class CertificateAppeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "change_id")
    private long changeId;

    @Column(name = "person_id")
    private long personId;

    private String words = "";

    @Embedded
    private @Nullable EvidenceFile file;

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    private @Nullable Boolean granted;
    private @Nullable String outcome;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected CertificateAppeal() {}

    CertificateAppeal(long changeId, long personId, String words, EvidenceFile file, Instant at) {
        this.changeId = changeId;
        this.personId = personId;
        this.words = Words.appeal(words);
        this.file = file;
        this.madeAt = at;
    }

    /** @throws DomainException decided already, by whoever made the decision, or without a reason */
    void decide(CertificateChange against, boolean grant, String why, long by, Instant at) {
        if (granted != null) {
            throw new DomainException(CertificationError.ALREADY_DECIDED);
        }
        if (against.wasMadeBy(by) || by == personId) {
            throw new DomainException(CertificationError.OWN_PROPOSAL);
        }
        outcome = Words.reason(why);
        granted = grant;
        decidedBy = by;
        decidedAt = at;
    }

    long changeId() {
        return changeId;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
