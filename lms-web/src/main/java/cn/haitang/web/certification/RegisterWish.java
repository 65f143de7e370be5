package cn.haitang.web.certification;

import cn.haitang.certification.RegisterFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the address of the register asks for, by the names of its parameters; what makes no sense counts as not asked for. */
public class RegisterWish implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> NAMES =
            List.of("issuer", "type", "version", "from", "to", "territory", "industry", "state", "text", "sort");

    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();

    static RegisterWish of(HttpServletRequest request) {
        RegisterWish wish = new RegisterWish();
        NAMES.forEach(name -> wish.values.put(name, Objects.toString(request.getParameter(name), "")));
        return wish;
    }

    RegisterFilter asFilter() {
        Long version = number("version");
        return new RegisterFilter(
                text("issuer"),
                number("type"),
                version == null ? null : (int) Math.min(version, 100_000),
                day("from"),
                day("to"),
                number("territory"),
                number("industry"),
                text("state"),
                text("text"),
                text("sort"));
    }

    private String text(String name) {
        String value = Objects.toString(values.get(name), "").strip();
        return value.substring(0, Math.min(60, value.length()));
    }

    private @Nullable Long number(String name) {
        String value = text(name);
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    /** The same as part of an address. */
    public String getQuery() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Map<String, String> getValues() {
        return values;
    }
}
