package cn.haitang.camp;

import cn.haitang.shared.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Where a part of a lecture begins, in media time. */
@Embeddable
public class Chapter {

    @Column(name = "start_ms")
    private long startMs;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title = Bilingual.of("", "");

    protected Chapter() {}

    Chapter(long startMs, Bilingual title) {
        this.startMs = startMs;
        this.title = title;
    }

    long startMs() {
        return startMs;
    }

    Bilingual title() {
        return title;
    }
}
