package cn.haitang.content.files;

import java.util.List;

/** {@code <camp>/packs/<pack>/pack.yaml}; its fields are described in schema/pack.schema.json. */
public record PackFile(
        int format,
        String slug,
        Text title,
        Text summary,
        String cover,
        int minutes,
        List<Item> files,
        List<Source> sources) {

    public record Item(String file, String type, Text title) {}
}
