package cn.haitang.organisation;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A trade with its industry committee: express delivery, food delivery, road freight, ride-hailing. */
@Entity
@Table(name = "industry")
@Cacheable
public class Industry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name = Bilingual.of("", "");

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "committee_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "committee_en"))
    private Bilingual committee = Bilingual.of("", "");

    protected Industry() {}

    Industry(String slug, Bilingual name, Bilingual committee) {
        this.slug = slug;
        rename(name, committee);
    }

    final void rename(Bilingual newName, Bilingual newCommittee) {
        name = newName;
        committee = newCommittee;
    }

    public long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public Bilingual name() {
        return name;
    }

    public Bilingual committee() {
        return committee;
    }
}
