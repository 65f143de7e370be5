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
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rule of a certificate type. It is edited while it is a draft, whose first day never comes; from its
 * publication on it never changes, and another rule is another version, valid from its own day on.
 */
@Entity
@Table(name = "certificate_rule")
class CertificateRule {

    /** The first day of a draft: no reader of rules in force needs to know of drafts. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "certificate_type_id")
    private long typeId;

    private int version;

    @Column(name = "valid_from")
    private LocalDate validFrom = NEVER;

    @Embedded
    private RuleColumns says = new RuleColumns();

    private String origin = "FILE";

    @Column(name = "edited_by")
    private @Nullable Long editedBy;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "published_by")
    private @Nullable Long publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected CertificateRule() {}

    /** From the file of a course: in force from that day on. */
    CertificateRule(long typeId, int version, LocalDate from, CertificationImport.RuleRow row) {
        this.typeId = typeId;
        this.version = version;
        this.validFrom = from;
        this.says = new RuleColumns(row);
        this.publishedAt = from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The first draft of a type that was made on the page: whoever it concerns is known by name, and did the course. */
    static CertificateRule first(long typeId, boolean ofCamp, long by, Instant at) {
        CertificateRule draft = new CertificateRule();
        draft.typeId = typeId;
        draft.version = 1;
        draft.says = new RuleColumns(RuleDesign.first(ofCamp));
        draft.origin = "PAGE";
        draft.editedBy = by;
        draft.editedAt = at;
        return draft;
    }

    /** A draft of what a course's file asks for, beside what people decided on the page. */
    static CertificateRule offered(CertificateRule like, int version, CertificationImport.RuleRow row, Instant at) {
        CertificateRule draft = new CertificateRule();
        draft.typeId = like.typeId;
        draft.version = version;
        draft.editedAt = at;
        draft.says = new RuleColumns(like.design());
        draft.says.take(row);
        return draft;
    }

    /** A draft that begins like another version. */
    CertificateRule(CertificateRule like, int version, long by, Instant at) {
        this.typeId = like.typeId;
        this.version = version;
        this.says = new RuleColumns(like.design());
        this.origin = "PAGE";
        this.editedBy = by;
        this.editedAt = at;
    }

    /** @throws DomainException published, or the rule makes no sense */
    void edit(RuleDesign design, long by, Instant at) {
        mustBeDraft();
        RuleSense.check(design);
        says = new RuleColumns(design);
        editedBy = by;
        editedAt = at;
    }

    /**
     * In force from a day on, for good.
     *
     * @param newest the newest published version: a later one never begins before it, else it would never be in force;
     *     null: this is the first
     */
    void publish(Publication publication, @Nullable CertificateRule newest) {
        mustBeDraft();
        RuleSense.check(design());
        if (newest != null && saysTheSameAs(newest)) {
            throw new DomainException(RuleError.NOTHING_CHANGED);
        }
        LocalDate earliest = newest != null && newest.validFrom.isAfter(publication.today())
                ? newest.validFrom
                : publication.today();
        if (publication.from().isBefore(earliest) || !publication.from().isBefore(earliest.plusYears(5))) {
            throw new DomainException(RuleError.TOO_EARLY, earliest.toString());
        }
        version = Math.max(version, newest == null ? 1 : newest.version + 1);
        validFrom = publication.from();
        publishedBy = publication.by();
        publishedAt = publication.at();
    }

    /** Who publishes, and from which day on it holds. */
    record Publication(LocalDate from, LocalDate today, long by, Instant at) {}

    private void mustBeDraft() {
        if (!isDraft()) {
            throw new DomainException(RuleError.PUBLISHED);
        }
    }

    boolean saysTheSameAs(CertificateRule other) {
        return design().differences(other.design()).isEmpty();
    }

    /** Of what a course's file can say: its other columns are for the page. */
    boolean asksTheSameAs(CertificateRule other) {
        return says.design().fileFields().equals(other.says.design().fileFields());
    }

    RuleDesign design() {
        return says.design();
    }

    /** @param inForce id of the version in force today; 0: none. @param names of people by id */
    RuleView view(long inForce, LocalDate today, Map<Long, String> names) {
        RuleView.State state = isDraft()
                ? RuleView.State.DRAFT
                : id == inForce
                        ? RuleView.State.IN_FORCE
                        : validFrom.isAfter(today) ? RuleView.State.PLANNED : RuleView.State.PAST;
        return new RuleView(
                id,
                typeId,
                version,
                validFrom,
                state,
                origin,
                editedBy == null ? null : names.get(editedBy),
                editedAt,
                publishedBy == null ? null : names.get(publishedBy),
                publishedAt,
                design());
    }

    boolean holdsOn(LocalDate day) {
        return !isDraft() && !validFrom.isAfter(day);
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    /** Nobody has touched what the file offers. */
    boolean isUntouchedOffer() {
        return isDraft() && isFromFile() && editedBy == null;
    }

    /** The file changed again before anybody looked. */
    void offer(CertificationImport.RuleRow row, Instant at) {
        mustBeDraft();
        says.take(row);
        editedAt = at;
    }

    boolean isFromFile() {
        return origin.equals("FILE");
    }

    long id() {
        return id;
    }

    long typeId() {
        return typeId;
    }

    int version() {
        return version;
    }
}
