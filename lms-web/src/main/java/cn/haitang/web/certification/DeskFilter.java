package cn.haitang.web.certification;

import cn.haitang.certification.DeskQueries.Filter;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the address of the desk says: which certificate, which tab, and how the list is cut. */
public class DeskFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long type;
    private String tab = "pending";
    private String text = "";
    private @Nullable Long territory;
    private @Nullable Long industry;

    Filter asFilter() {
        return new Filter(type == null ? 0 : type, text, territory, industry);
    }

    public @Nullable Long getType() {
        return type;
    }

    public void setType(@Nullable Long type) {
        this.type = type;
    }

    /** {@code pending, soon, issued} or {@code revoked}. */
    public String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab != null && tab.matches("soon|issued|revoked") ? tab : "pending";
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.substring(0, Math.min(60, text.length()));
    }

    public @Nullable Long getTerritory() {
        return territory;
    }

    public void setTerritory(@Nullable Long territory) {
        this.territory = territory;
    }

    public @Nullable Long getIndustry() {
        return industry;
    }

    public void setIndustry(@Nullable Long industry) {
        this.industry = industry;
    }
}
