package cn.haitang.certification;

import cn.haitang.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template. It begins as a draft, a copy of the version before; it is edited, then published, and from
 * then on stays as it is: certificates that were issued with it name it.
 */
@Entity
@Table(name = "certificate_template_version")
class TemplateVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "template_id")
    private long templateId;

    private int version;

    private String brand = "";

    @Column(name = "body_zh")
    private String bodyZh = "";

    @Column(name = "body_en")
    private String bodyEn = "";

    private String signatory = "";

    @Column(name = "name_font")
    private String nameFont = "";

    private @Nullable String logo;
    private @Nullable String seal;
    private @Nullable String background;

    @Column(name = "edited_by")
    private @Nullable Long editedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected TemplateVersion() {}

    /** The first draft of a template, or with another number the draft after a version. */
    TemplateVersion(long templateId, int version, TemplateVersion like, long by) {
        this.templateId = templateId;
        this.version = version;
        this.editedBy = by;
        write(like.design());
        logo = like.logo;
        seal = like.seal;
        background = like.background;
    }

    /** @throws DomainException it is published */
    void edit(TemplateDesign design, long by) {
        mustBeDraft();
        write(design);
        editedBy = by;
    }

    /** @param sha256 null: without. @throws DomainException it is published */
    void picture(PictureSlot slot, @Nullable String sha256, long by) {
        mustBeDraft();
        switch (slot) {
            case LOGO -> logo = sha256;
            case SEAL -> seal = sha256;
            case BACKGROUND -> background = sha256;
        }
        editedBy = by;
    }

    /** @throws DomainException it is published already */
    void publish(Instant at) {
        mustBeDraft();
        publishedAt = at;
    }

    private void mustBeDraft() {
        if (publishedAt != null) {
            throw new DomainException(TemplateError.PUBLISHED);
        }
    }

    private void write(TemplateDesign design) {
        brand = design.brand().strip();
        bodyZh = design.bodyZh().strip();
        bodyEn = design.bodyEn().strip();
        signatory = design.signatory().strip();
        nameFont = design.nameFont();
    }

    TemplateDesign design() {
        return new TemplateDesign(brand, bodyZh, bodyEn, signatory, nameFont);
    }

    TemplateView view(String name) {
        return new TemplateView(id, templateId, name, version, publishedAt, design(), logo, seal, background);
    }

    long id() {
        return id;
    }

    long templateId() {
        return templateId;
    }

    int version() {
        return version;
    }

    boolean isDraft() {
        return publishedAt == null;
    }
}
