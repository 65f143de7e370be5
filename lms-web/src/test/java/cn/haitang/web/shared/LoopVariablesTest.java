package cn.haitang.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.web.Webapp;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A bean is found before the variable of a loop: a variable of the same name would show the bean's values, or fail. */
class LoopVariablesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"");

    @Test
    void no_variable_of_a_loop_has_the_name_of_a_bean() {
        Set<String> beans = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.haitang").stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(LoopVariablesTest::nameOf)
                        .collect(Collectors.toSet());
        Map<String, String> hidden = new TreeMap<>();
        for (var page : Webapp.facelets()) {
            VARIABLE.matcher(Webapp.read(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(beans::contains)
                    .forEach(name -> hidden.put(name, page.toString()));
        }
        assertThat(beans).contains("desk", "result", "checks");
        assertThat(hidden).isEmpty();
    }

    private static String nameOf(JavaClass type) {
        String name = type.getAnnotationOfType(Named.class).value();
        String simple = type.getSimpleName();
        return name.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : name;
    }
}
