package cn.haitang.content.files;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from: the work, the part of it, an address. */
public record Source(
        String work, @Nullable String part, @Nullable String url) {

    /** In one line: 道路交通安全法 第五十八条. */
    public String line() {
        return Stream.of(work, part, url).filter(p -> p != null).collect(Collectors.joining(" "));
    }
}
