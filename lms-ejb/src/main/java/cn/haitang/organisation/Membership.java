package cn.haitang.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a person belongs on both axes, from a day on; at most one is open. Moving ends it and opens the next. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "territory_id")
    private long territoryId;

    @Column(name = "industry_id")
    private long industryId;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Membership() {}

    Membership(long personId, long territoryId, long industryId, LocalDate from, @Nullable LocalDate to) {
        this.personId = personId;
        this.territoryId = territoryId;
        this.industryId = industryId;
        this.validFrom = from;
        this.validTo = to;
    }
}
