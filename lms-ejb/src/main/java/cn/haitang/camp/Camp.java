package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;

/** A course of one tier, described in content files. It is only ever described anew, never deleted: cohorts refer to it. */
@Entity
@Table(name = "camp")
public class Camp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Enumerated(EnumType.STRING)
    private Tier tier = Tier.PRE_JOB;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "summary_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "audience_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "audience_en"))
    private Bilingual audience = Bilingual.of("", "");

    private String cover = "";

    @Column(name = "rule_profile")
    private String ruleProfile = "";

    private int position;

    @ElementCollection
    @CollectionTable(name = "camp_prerequisite", joinColumns = @JoinColumn(name = "camp_id"))
    @Column(name = "slug")
    private Set<String> prerequisites = new LinkedHashSet<>();

    protected Camp() {}

    Camp(String slug) {
        this.slug = slug;
    }

    void describe(CampImport.CampRow row) {
        tier = row.tier();
        title = row.title();
        summary = row.summary();
        audience = row.audience();
        cover = row.cover();
        ruleProfile = row.ruleProfile();
        position = row.position();
        prerequisites.retainAll(row.prerequisites());
        prerequisites.addAll(row.prerequisites());
    }

    public long id() {
        return id;
    }
}
