package cn.haitang.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** The order of capabilities and the naming of roles, and the proof that each of these rules can fail. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.haitang");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("cn.haitang.shared.planted", "cn.haitang.camp");

    @Test
    void calls_go_down_in_the_order_of_the_capabilities() {
        Capabilities.callsGoDown().check(PRODUCT);
    }

    @Test
    void entities_stay_home() {
        Capabilities.entitiesStayHome().check(PRODUCT);
    }

    @Test
    void every_ejb_method_says_who_may_call_it() {
        Capabilities.ejbMethodsNameTheirRoles().check(PRODUCT);
    }

    /** The server knows an EJB by its simple name; of two with one name only one is deployed. */
    @Test
    void no_two_ejbs_have_one_name() {
        assertThat(PRODUCT.stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                        .map(JavaClass::getSimpleName))
                .doesNotHaveDuplicates();
    }

    /** Names of tables are told apart by case where the database runs on Linux. */
    @Test
    void every_entity_names_its_table() {
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .beAnnotatedWith(Table.class)
                .check(PRODUCT);
    }

    @Test
    void a_planted_call_upwards_is_found() {
        assertThatThrownBy(() -> Capabilities.callsGoDown().check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CallsUpwards")
                .hasMessageContaining("CampQueries");
    }

    @Test
    void a_planted_use_of_a_foreign_entity_is_found() {
        assertThatThrownBy(() -> Capabilities.entitiesStayHome().check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CallsUpwards");
    }

    @Test
    void a_planted_ejb_method_without_roles_is_found() {
        assertThatThrownBy(() -> Capabilities.ejbMethodsNameTheirRoles().check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpenToAnybody.read()");
    }
}
