package cn.haitang.web.certification;

import cn.haitang.certification.LookQueries;
import cn.haitang.certification.PictureSlot;
import cn.haitang.certification.TemplateDesign;
import cn.haitang.certification.TemplateQueries;
import cn.haitang.certification.TemplateQueries.Use;
import cn.haitang.certification.TemplateView;
import cn.haitang.web.security.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How certificates look: all templates with their versions, and one of them to edit beside its preview. */
@Named
@RequestScoped
public class Templates {

    private @Nullable Long version;
    private List<TemplateView> all = List.of();

    @Inject
    private TemplateQueries queries;

    @Inject
    private LookQueries looks;

    @Inject
    private Visitor visitor;

    @PostConstruct
    void read() {
        all = queries.all();
    }

    /** What is shown: the version of the address, else the first template's newest. */
    public TemplateView getCurrent() {
        return all.stream()
                .filter(view -> Objects.equals(view.id(), version))
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    /** Only a draft, and only by administrators. */
    public boolean isEditable() {
        return getCurrent().draft() && visitor.is("ADMINISTRATOR");
    }

    /** Pictures of the shown version that are no longer in the store. */
    public List<PictureSlot> getLost() {
        return looks.lost(getCurrent());
    }

    /** Whether a certificate could be issued with the current template. */
    public boolean isUsable() {
        return all.stream().anyMatch(view -> view.templateId() == getCurrent().templateId() && !view.draft());
    }

    public List<TemplateView> getAll() {
        return all;
    }

    public List<Use> getUses() {
        return queries.uses();
    }

    public List<String> getFonts() {
        return TemplateDesign.FONTS;
    }

    public Set<String> getPlaces() {
        return new TreeSet<>(TemplateDesign.PLACES);
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }
}
