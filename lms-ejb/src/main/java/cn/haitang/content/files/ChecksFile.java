package cn.haitang.content.files;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <camp>/lectures/<lecture>/checks.yaml}; its fields are described in schema/checks.schema.json. */
public record ChecksFile(int format, List<Check> checks) {

    /** @param atS media time in seconds; null: at a random point, when the rule profile asks for random ones */
    public record Check(@Nullable BigDecimal atS, Text stem, List<Option> options, Text explanation) {

        public @Nullable Long atMs() {
            return atS == null ? null : atS.movePointRight(3).longValue();
        }

        /** The first that is marked as correct; -1 for none. */
        public int correct() {
            for (int i = 0; i < options.size(); i++) {
                if (Boolean.TRUE.equals(options.get(i).correct())) {
                    return i;
                }
            }
            return -1;
        }
    }

    public record Option(Text text, @Nullable Boolean correct) {}
}
