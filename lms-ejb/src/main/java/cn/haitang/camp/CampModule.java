package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of a camp's programme. */
@Entity
@Table(name = "module")
public class CampModule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "camp_id")
    private long campId;

    private String slug = "";
    private int position;
    private boolean required;
    private boolean retired;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    protected CampModule() {}

    CampModule(long campId, String slug) {
        this.campId = campId;
        this.slug = slug;
    }

    void place(int newPosition, CampImport.ModuleRow row) {
        position = newPosition;
        required = row.required();
        title = row.title();
        retired = false;
    }

    void retire() {
        retired = true;
    }

    String slug() {
        return slug;
    }

    boolean isRetired() {
        return retired;
    }

    long campId() {
        return campId;
    }

    public long id() {
        return id;
    }
}
