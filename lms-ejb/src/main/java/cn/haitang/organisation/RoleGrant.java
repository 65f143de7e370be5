package cn.haitang.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dated right: a role within a territory's subtree and an industry; null means all of that axis. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    private String role = "";

    @Column(name = "territory_id")
    private @Nullable Long territoryId;

    @Column(name = "industry_id")
    private @Nullable Long industryId;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected RoleGrant() {}

    RoleGrant(
            long personId,
            String role,
            @Nullable Long territoryId,
            @Nullable Long industryId,
            LocalDate from,
            @Nullable LocalDate to) {
        this.personId = personId;
        this.role = role;
        this.territoryId = territoryId;
        this.industryId = industryId;
        this.validFrom = from;
        this.validTo = to;
    }

    boolean covers(@Nullable Long territory, @Nullable Long industry) {
        return Objects.equals(territoryId, territory) && Objects.equals(industryId, industry);
    }
}
