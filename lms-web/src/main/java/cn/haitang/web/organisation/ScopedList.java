package cn.haitang.web.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The filter that every list inside a viewer's scope has, as it stands in the page's address. */
public abstract class ScopedList implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";
    private @Nullable Long territoryId;
    private @Nullable Long industryId;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Long getTerritoryId() {
        return territoryId;
    }

    public void setTerritoryId(@Nullable Long territoryId) {
        this.territoryId = territoryId;
    }

    public @Nullable Long getIndustryId() {
        return industryId;
    }

    public void setIndustryId(@Nullable Long industryId) {
        this.industryId = industryId;
    }
}
