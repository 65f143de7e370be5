package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import jakarta.persistence.AttributeOverride;
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
 * A dated run of a camp for a territory, and for one industry or for all. Opened by a manager; known to trainees by its
 * class code. It ends by its last day, never by deletion.
 */
@Entity
@Table(name = "cohort")
public class Cohort {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "camp_id")
    private long campId;

    private String code = "";

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name = Bilingual.of("", "");

    @Column(name = "territory_id")
    private long territoryId;

    @Column(name = "industry_id")
    private @Nullable Long industryId;

    @Column(name = "starts_on")
    private LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    private LocalDate endsOn = LocalDate.EPOCH;

    @Column(name = "opened_by")
    private @Nullable Long openedBy;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected Cohort() {}

    /** @throws DomainException {@code camp.cohort.dates} when it would end before it starts */
    Cohort(ClassCode code, CohortService.OpenCohort plan, @Nullable Long openedBy, Instant now) {
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw new DomainException(CampError.COHORT_DATES);
        }
        this.code = code.value();
        this.campId = plan.campId();
        this.name = plan.name();
        this.territoryId = plan.territoryId();
        this.industryId = plan.industryId();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.openedBy = openedBy;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }
}
