package cn.haitang.content.files;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in Chinese and mostly in English. */
public record Text(String zh, @Nullable String en) {

    /** The English one; where there is none, the Chinese one. */
    public String english() {
        return Objects.requireNonNullElse(en, zh);
    }
}
