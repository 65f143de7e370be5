package cn.haitang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.organisation.Roles;
import cn.haitang.web.Webapp;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Default deny, page by page and endpoint by endpoint: one without its row or annotation fails here. */
class RightsTest {

    private static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "answer a request",
            method -> method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                            || a.getRawType().isAnnotatedWith(HttpMethod.class)));

    private static final ArchRule ENDPOINTS_NAME_THEIR_ROLES = ArchRuleDefinition.methods()
            .that(ENDPOINTS)
            .should(new ArchCondition<>("carry @RolesAllowed or @PermitAll themselves") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no roles"));
                    }
                }
            })
            .allowEmptyShould(true);

    @Test
    void every_page_has_a_row_with_the_roles_it_admits_and_every_row_a_page() {
        assertThat(PageAccess.rows().keySet()).containsExactlyInAnyOrderElementsOf(Webapp.pages());
    }

    @Test
    void rows_name_only_roles_that_exist() {
        PageAccess.rows()
                .forEach((page, roles) -> assertThat(Roles.ALL).as(page).containsAll(roles));
    }

    @Test
    void pages_without_an_account_are_few_and_known() {
        Set<String> open = Set.of(
                "/organisation/sign-in.xhtml",
                "/certification/verify.xhtml",
                "/certification/gate.xhtml",
                "/engagement/leave.xhtml");
        PageAccess.rows()
                .forEach((page, roles) -> assertThat(roles.equals(PageAccess.ANYONE) && !open.contains(page))
                        .as(page + " is open to everybody")
                        .isFalse());
    }

    @Test
    void every_endpoint_names_its_roles() {
        ENDPOINTS_NAME_THEIR_ROLES.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.haitang.web"));
    }

    @Test
    void a_planted_endpoint_without_roles_is_found() {
        assertThatThrownBy(() -> ENDPOINTS_NAME_THEIR_ROLES.check(new ClassFileImporter().importClasses(Planted.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted.open()");
    }

    @Path("planted")
    private static final class Planted {

        @jakarta.ws.rs.GET
        public String open() {
            return "";
        }
    }
}
