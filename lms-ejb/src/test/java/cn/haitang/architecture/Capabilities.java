package cn.haitang.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;

/** The rules of the house about capabilities, each as one ArchUnit rule. */
final class Capabilities {

    /** From the lowest to the highest: calls go down, events go up. */
    static final List<String> ORDER = List.of(
            "shared",
            "organisation",
            "media",
            "camp",
            "learning",
            "assessment",
            "certification",
            "engagement",
            "content");

    private static final String BASE = "cn.haitang.";

    private Capabilities() {}

    static ArchRule callsGoDown() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("belong to a capability", c -> level(c) >= 0))
                .should(new ArchCondition<>("depend on lower capabilities only") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                            if (level(dependency.getTargetClass()) > level(origin)) {
                                events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    static ArchRule entitiesStayHome() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("belong to a capability", c -> level(c) >= 0))
                .should(new ArchCondition<>("not touch an entity of another capability") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            boolean foreign = level(target) >= 0 && level(target) != level(origin);
                            if (foreign && target.isAnnotatedWith(Entity.class)) {
                                events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    static ArchRule ejbMethodsNameTheirRoles() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe(
                        "are EJBs", c -> c.isAnnotatedWith(Stateless.class) || c.isAnnotatedWith(Singleton.class)))
                .should(new ArchCondition<>("say for each public method who may call it") {
                    @Override
                    public void check(JavaClass ejb, ConditionEvents events) {
                        ejb.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(m -> !namesRoles(ejb) && !namesRoles(m))
                                .forEach(m -> events.add(SimpleConditionEvent.violated(
                                        ejb, m.getFullName() + " has no @RolesAllowed, @PermitAll or @DenyAll")));
                    }
                });
    }

    private static boolean namesRoles(com.tngtech.archunit.core.domain.properties.CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class)
                || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith(DenyAll.class);
    }

    /** The place in {@link #ORDER}; -1 outside. */
    private static int level(JavaClass type) {
        return Optional.of(type.getPackageName())
                .filter(name -> name.startsWith(BASE))
                .map(name -> name.substring(BASE.length()).split("\\.", -1)[0])
                .map(ORDER::indexOf)
                .orElse(-1);
    }
}
