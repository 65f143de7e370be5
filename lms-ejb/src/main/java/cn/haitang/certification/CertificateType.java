package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
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
import org.jspecify.annotations.Nullable;

/**
 * A kind of certificate: what it is called, what it says after the name, and who issues it. It comes from a course's file, or
 * is made on a page. Once somebody changed it on the page, the page decides: what the file says is kept beside it and shown,
 * until somebody takes it over. The row carries the facts in force; {@link TypeVersions} keeps all that were said.
 */
@Entity
@Table(name = "certificate_type")
class CertificateType {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Column(name = "camp_id")
    private @Nullable Long campId;

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

    private int version;
    private String origin = "FILE";

    protected CertificateType() {}

    /** @param campId null: of no camp, people are chosen */
    CertificateType(String slug, @Nullable Long campId) {
        this.slug = slug;
        this.campId = campId;
    }

    /** Made on the page: no file has such a name. */
    void nameItself() {
        slug = "page:" + id;
    }

    /** A file says in which camp its certificate stands. */
    void standsIn(long camp) {
        campId = camp;
    }

    /** Certificates that were issued keep their own frozen texts. */
    void say(TypeFacts facts, int version, boolean onPage) {
        new Serial(facts.issuerCode(), 2000, 1);
        purpose = facts.purpose();
        title = facts.title();
        statement = facts.statement();
        issuerCode = facts.issuerCode();
        issuer = facts.issuer();
        this.version = version;
        origin = onPage ? "PAGE" : "FILE";
    }

    /** @throws DomainException somebody changed it since that version */
    void mustStillBe(int seen) {
        if (version != seen) {
            throw new DomainException(TypeError.CHANGED_MEANWHILE);
        }
    }

    TypeFacts facts() {
        return new TypeFacts(purpose, title, statement, issuerCode, issuer);
    }

    boolean decidedOnPage() {
        return origin.equals("PAGE");
    }

    boolean isNew() {
        return version == 0;
    }

    int version() {
        return version;
    }

    @Nullable
    Long campId() {
        return campId;
    }

    long id() {
        return id;
    }
}
