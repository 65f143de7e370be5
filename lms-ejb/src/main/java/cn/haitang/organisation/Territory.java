package cn.haitang.organisation;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A node of the territory tree: city → district, town or street → branch or station. Its path carries the ids from the root down. */
@Entity
@Table(name = "territory")
@Cacheable
public class Territory {

    public enum Kind {
        CITY,
        DISTRICT,
        TOWN,
        STREET,
        BRANCH,
        STATION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String slug = "";

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private String path = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.CITY;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name = Bilingual.of("", "");

    protected Territory() {}

    Territory(String slug, @Nullable Territory parent, Kind kind, Bilingual name) {
        this.slug = slug;
        this.parentId = parent == null ? null : parent.id;
        this.path = "new:" + slug;
        this.kind = kind;
        this.name = name;
    }

    /** After the id is known: the parent's path and the own id. */
    void settle(@Nullable Territory parent) {
        path = (parent == null ? "/" : parent.path) + id + "/";
    }

    void rename(Bilingual newName) {
        name = newName;
    }

    public long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    public Bilingual name() {
        return name;
    }
}
