package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A kind of certificate that a camp leads to: what it is called, what it says after the name, and who issues it. */
@Entity
@Table(name = "certificate_type")
class CertificateType {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Column(name = "camp_id")
    private long campId;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "statement_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "statement_en"))
    private Bilingual statement = Bilingual.of("", "");

    @Column(name = "issuer_code")
    private String issuerCode = "";

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "issuer_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "issuer_en"))
    private Bilingual issuer = Bilingual.of("", "");

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.COMPLETION;

    protected CertificateType() {}

    CertificateType(String slug) {
        this.slug = slug;
    }

    /** Takes over what the file says; certificates that were issued keep their own frozen texts. */
    void describe(long camp, CertificationImport.TypeRow row) {
        new Serial(row.issuerCode(), 2000, 1);
        campId = camp;
        purpose = row.purpose();
        title = row.title();
        statement = row.statement();
        issuerCode = row.issuerCode();
        issuer = row.issuer();
    }

    long id() {
        return id;
    }
}
