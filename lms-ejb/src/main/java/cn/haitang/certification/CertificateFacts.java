package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a certificate says, frozen at issue: later changes of the person, the camp or the type don't reach it. */
@Embeddable
class CertificateFacts {

    @Column(name = "holder_name")
    private String holderName = "";

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "statement_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "statement_en"))
    private Bilingual statement = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "industry_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "industry_en"))
    private Bilingual industry = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "issuer_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "issuer_en"))
    private Bilingual issuer = Bilingual.of("", "");

    @Column(name = "territory_id")
    private long territoryId;

    @Column(name = "industry_id")
    private long industryId;

    @Column(name = "studied_from")
    private LocalDate studiedFrom = LocalDate.EPOCH;

    @Column(name = "studied_to")
    private LocalDate studiedTo = LocalDate.EPOCH;

    private BigDecimal hours = BigDecimal.ZERO;
    private @Nullable Integer score;
    private String evidence = "";

    protected CertificateFacts() {}

    /** @param studied first and last day of study */
    CertificateFacts(Candidate candidate, Studied studied) {
        holderName = candidate.name();
        title = candidate.type().title();
        statement = candidate.type().statement();
        issuer = candidate.type().issuer();
        industry = candidate.place().industry();
        territoryId = candidate.place().territoryId();
        industryId = candidate.place().industryId();
        studiedFrom = studied.from();
        studiedTo = studied.to();
        hours = candidate.hours();
        score = candidate.score();
        evidence = candidate.eligibility().asEvidence();
    }

    String holderName() {
        return holderName;
    }

    /** The same facts under another name. */
    CertificateFacts named(String name) {
        CertificateFacts same = new CertificateFacts();
        same.title = title;
        same.statement = statement;
        same.issuer = issuer;
        same.industry = industry;
        same.territoryId = territoryId;
        same.industryId = industryId;
        same.studiedFrom = studiedFrom;
        same.studiedTo = studiedTo;
        same.hours = hours;
        same.score = score;
        same.evidence = evidence;
        same.holderName = name;
        return same;
    }

    /** What the records say now of hours, score, days and industry; title, sentence and issuer stay. */
    CertificateFacts readAnew(Candidate candidate, Studied studied) {
        CertificateFacts now = new CertificateFacts(candidate, studied);
        now.holderName = holderName;
        now.title = title;
        now.statement = statement;
        now.issuer = issuer;
        return now;
    }
}
