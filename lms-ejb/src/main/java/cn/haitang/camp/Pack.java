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
import org.jspecify.annotations.Nullable;

/** A resource pack: documents to read, keep and print. */
@Entity
@Table(name = "pack")
public class Pack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "summary_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary = Bilingual.of("", "");

    private @Nullable String cover;
    private @Nullable String sources;
    private int minutes;

    protected Pack() {}

    Pack(String slug) {
        this.slug = slug;
    }

    void describe(CampImport.PackRow row) {
        title = row.title();
        summary = row.summary();
        cover = row.cover();
        sources = String.join("\n", row.sources());
        minutes = row.minutes();
    }

    public long id() {
        return id;
    }
}
