package cn.haitang.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/** A text in Chinese and English. Map the columns with {@code @AttributeOverride} (title_zh, title_en). */
@Embeddable
public class Bilingual implements Serializable {

    private static final long serialVersionUID = 1L;

    private String zh;
    private String en;

    protected Bilingual() {
        this("", "");
    }

    public Bilingual(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Chinese for a Chinese reader, English for everybody else. */
    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bilingual that && zh.equals(that.zh) && en.equals(that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zh, en);
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
