package cn.haitang.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of the rule of a certificate type. Never changed: another rule is another version, valid from its day on. */
@Entity
@Table(name = "certificate_rule")
class CertificateRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "certificate_type_id")
    private long typeId;

    private int version;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "min_hours")
    private BigDecimal minHours = BigDecimal.ZERO;

    @Column(name = "required_units")
    private boolean requiredUnits;

    @Column(name = "required_modules")
    private @Nullable String requiredModules;

    @Column(name = "exam_slug")
    private @Nullable String examSlug;

    @Column(name = "pass_mark")
    private @Nullable Integer passMark;

    @Column(name = "verified_identity")
    private boolean verifiedIdentity;

    @Column(name = "validity_months")
    private @Nullable Integer validityMonths;

    @Column(name = "renewal_window_days")
    private @Nullable Integer renewalWindowDays;

    @Column(name = "note_zh")
    private @Nullable String noteZh;

    @Column(name = "note_en")
    private @Nullable String noteEn;

    protected CertificateRule() {}

    CertificateRule(long typeId, int version, LocalDate from, CertificationImport.RuleRow row) {
        this.typeId = typeId;
        this.version = version;
        this.validFrom = from;
        this.minHours = row.minHours();
        this.requiredUnits = true;
        this.requiredModules = row.requiredModules().isEmpty() ? null : String.join(",", row.requiredModules());
        this.examSlug = row.examSlug();
        this.passMark = row.passMark();
        this.verifiedIdentity = row.verifiedIdentity();
        this.validityMonths = row.validityMonths();
        this.renewalWindowDays = row.renewalWindowDays();
        this.noteZh = row.note() == null ? null : row.note().zh();
        this.noteEn = row.note() == null ? null : row.note().en();
    }

    boolean saysTheSameAs(CertificateRule other) {
        return minHours.compareTo(other.minHours) == 0
                && requiredUnits == other.requiredUnits
                && verifiedIdentity == other.verifiedIdentity
                && Objects.equals(requiredModules, other.requiredModules)
                && Objects.equals(examSlug, other.examSlug)
                && Objects.equals(passMark, other.passMark)
                && Objects.equals(validityMonths, other.validityMonths)
                && Objects.equals(renewalWindowDays, other.renewalWindowDays)
                && Objects.equals(noteZh, other.noteZh)
                && Objects.equals(noteEn, other.noteEn);
    }

    int version() {
        return version;
    }
}
