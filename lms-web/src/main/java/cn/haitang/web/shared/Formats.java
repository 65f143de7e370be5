package cn.haitang.web.shared;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How values look on screens, in the product's zone and the reader's language: {@code #{f.day(x)}}. */
@Named("f")
@ApplicationScoped
public class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    private Language language;

    @Inject
    private SharedSettings settings;

    public String text(@Nullable Bilingual text) {
        return text == null ? "" : text.in(language.getLocale());
    }

    /** 2026-11-22. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 2026-11-22 14:36, in the product's zone. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(settings.zone()));
    }

    /** 8:52 or 1:02:03. */
    public String clock(long milliseconds) {
        long s = milliseconds / 1000;
        return s >= 3600
                ? "%d:%02d:%02d".formatted(s / 3600, s % 3600 / 60, s % 60)
                : "%d:%02d".formatted(s / 60, s % 60);
    }

    /** 512 KB, 18 MB, 1.4 GB. */
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1000.0)) + " KB";
        }
        if (bytes >= 1_000_000_000) {
            return "%.1f GB".formatted(bytes / 1_000_000_000.0);
        }
        return bytes < 10_000_000 ? "%.1f MB".formatted(bytes / 1_000_000.0) : Math.round(bytes / 1_000_000.0) + " MB";
    }

    /** 11,204. */
    public String count(long number) {
        return "%,d".formatted(number);
    }

    /** 26.5 without needless zeros. */
    public String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
