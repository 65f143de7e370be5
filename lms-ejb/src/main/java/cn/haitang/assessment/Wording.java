package cn.haitang.assessment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a question: always in Chinese, in English where somebody translated it. */
@Embeddable
public class Wording implements Serializable {

    private static final long serialVersionUID = 1L;

    private String zh;
    private @Nullable String en;

    protected Wording() {
        this("", null);
    }

    public Wording(String zh, @Nullable String en) {
        this.zh = zh;
        this.en = en;
    }

    public static Wording of(String zh, @Nullable String en) {
        return new Wording(zh, en);
    }

    public String zh() {
        return zh;
    }

    public @Nullable String en() {
        return en;
    }

    /** In the reader's language, in Chinese where there is no translation. */
    public String in(Locale locale) {
        return en == null || "zh".equals(locale.getLanguage()) ? zh : en;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording that && zh.equals(that.zh) && Objects.equals(en, that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zh, en);
    }

    @Override
    public String toString() {
        return zh;
    }
}
