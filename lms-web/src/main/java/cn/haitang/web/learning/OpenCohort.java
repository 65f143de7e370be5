package cn.haitang.web.learning;

import cn.haitang.camp.CohortService;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.Bilingual;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form that opens a cohort; leads to its page, where the class code stands. */
@Named
@RequestScoped
public class OpenCohort {

    private static final int USUAL_DAYS = 60;

    private long campId;
    private String nameZh = "";
    private String nameEn = "";
    private long territoryId;
    private @Nullable Long industryId;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    @Inject
    private CohortService service;

    @Inject
    private CurrentPerson current;

    @Inject
    private ExternalContext external;

    public void open() throws IOException {
        CohortService.Opened opened = service.open(new CohortService.OpenCohort(
                campId, Bilingual.of(nameZh, nameEn), territoryId, industryId, getStartsOn(), getEndsOn()));
        external.redirect(external.getRequestContextPath() + "/learning/cohort.xhtml?id=" + opened.cohortId());
    }

    public long getCampId() {
        return campId;
    }

    public void setCampId(long campId) {
        this.campId = campId;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public long getTerritoryId() {
        return territoryId;
    }

    public void setTerritoryId(long territoryId) {
        this.territoryId = territoryId;
    }

    public @Nullable Long getIndustryId() {
        return industryId;
    }

    public void setIndustryId(@Nullable Long industryId) {
        this.industryId = industryId;
    }

    public LocalDate getStartsOn() {
        return startsOn == null ? current.today() : startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn == null ? current.today().plusDays(USUAL_DAYS) : endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
