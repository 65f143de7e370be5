package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.shared.ErrorCode;
import cn.haitang.web.Webapp;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages have the same texts, and no page or bean asks for one that is missing. */
class TextKeysTest {

    private static final Map<String, String> CHINESE = Bundles.in(Locale.SIMPLIFIED_CHINESE);
    private static final Map<String, String> ENGLISH = Bundles.in(Locale.ENGLISH);

    /** What stands between t[ and ]; t.of( and the next comma or bracket. */
    private static final Pattern LOOK_UP = Pattern.compile("\\bt\\[([^\\]]+)\\]|\\bt\\.of\\(([^,)]+(?:\\([^)]*\\))?)");

    private static final Pattern QUOTED = Pattern.compile("'([a-z0-9]+[A-Za-z0-9._-]*)'");
    private static final Pattern CHINESE_LETTERS = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern IN_JAVA = Pattern.compile("texts\\.(?:of|get)\\(\\s*\"([^\"]+)\"");

    static Stream<String> capabilities() {
        return Bundles.CAPABILITIES.stream();
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void the_files_of_a_capability_have_the_same_keys_in_both_languages(String capability) throws IOException {
        assertThat(keys(capability, "en")).isEqualTo(keys(capability, "zh"));
    }

    @Test
    void no_text_is_empty_and_english_asks_for_no_value_that_chinese_does_not_get() {
        CHINESE.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(places(text)).as(key).containsAll(places(ENGLISH.getOrDefault(key, "")));
        });
    }

    /** Sentences of failures and texts with places are patterns (MessageFormat); all others are shown as they stand. */
    @Test
    void an_apostrophe_is_doubled_in_patterns_alone() {
        for (Map<String, String> texts : List.of(CHINESE, ENGLISH)) {
            texts.forEach((key, text) -> {
                boolean pattern =
                        key.startsWith("error.") || PLACE.matcher(text).find();
                assertThat(text.replace("''", "").contains("'")).as(key).isEqualTo(!pattern && text.contains("'"));
                assertThat(text.contains("''")).as(key).isEqualTo(pattern && text.contains("'"));
            });
        }
    }

    @Test
    void pages_use_no_text_that_is_missing() {
        Map<String, String> missing = new TreeMap<>();
        for (var page : Webapp.facelets()) {
            LOOK_UP.matcher(Webapp.read(page))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .flatMap(expression -> QUOTED.matcher(expression).results().map(q -> wanted(expression, q)))
                    .filter(key -> !isThere(key))
                    .forEach(key -> missing.put(key, page.toString()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_page_has_chinese_text_of_its_own() {
        assertThat(Webapp.facelets())
                .noneMatch(page -> CHINESE_LETTERS
                        .matcher(Webapp.read(page).replaceAll("(?s)<!--.*?-->", ""))
                        .find());
    }

    @Test
    void beans_use_no_text_that_is_missing() {
        Map<String, String> missing = new TreeMap<>();
        for (var source : Webapp.sources()) {
            IN_JAVA.matcher(Webapp.read(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !isThere(key.matches(".*[.-]") ? key + "*" : key))
                    .forEach(key -> missing.put(key, source.toString()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_coded_failure_has_a_sentence() {
        Set<String> missing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.haitang").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .flatMap(TextKeysTest::codes)
                        .map(code -> "error." + code.key())
                        .filter(key -> !CHINESE.containsKey(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private static Stream<ErrorCode> codes(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants()).map(ErrorCode.class::cast);
    }

    /** A key that is put together is known by its beginning: {@code shared.role.}, {@code home.begin-}. */
    private static String wanted(String expression, MatchResult quoted) {
        String key = quoted.group(1);
        return key.matches(".*[.-]") ? key + "*" : isOperand(expression, quoted) ? "shared.product" : key;
    }

    /** {@code x eq 'word' ? … : …}: the word is compared with, not looked up. */
    private static boolean isOperand(String expression, MatchResult quoted) {
        String before = expression.substring(0, quoted.start()).stripTrailing();
        String after = expression.substring(quoted.end()).stripLeading();
        boolean compared = before.matches("(?s).*(\\beq|\\bne|==|!=|\\()$");
        return compared || after.startsWith("eq ") || !quoted.group(1).contains(".");
    }

    private static boolean isThere(String key) {
        return key.endsWith("*")
                ? CHINESE.keySet().stream().anyMatch(k -> k.startsWith(key.substring(0, key.length() - 1)))
                : CHINESE.containsKey(key);
    }

    private static Set<String> places(String text) {
        new MessageFormat(text.replaceAll("\\{(startRecord|endRecord|totalRecords|currentPage|totalPages)\\}", ""));
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String capability, String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                TextKeysTest.class.getResourceAsStream("/texts/" + capability + "_" + language + ".properties")) {
            assertThat(in).as(capability + " " + language).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
