package cn.haitang.certification;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is looked up for a candidate only when a rule asks for it. A statement that needn't look doesn't name it: reading and
 * planning all that a rule might ask for costs the database three times what the rest of the statement does.
 */
enum Lookup {
    /** Hours, exam and practice within the months that the rule names. */
    RECENT,
    /** Units of the modules that the rule names. */
    MODULES,
    /** Hours by kind of learning. */
    MODES,
    PRACTICE,
    CERTIFICATES,
    CREDENTIALS;

    static final Set<Lookup> ALL = Set.of(values());

    /** @param modules whether the rule names modules */
    static Set<Lookup> of(Requirements.Further rule, boolean modules) {
        Set<Lookup> asked = EnumSet.noneOf(Lookup.class);
        add(asked, RECENT, rule.months() != null);
        add(asked, MODULES, modules);
        add(asked, MODES, !rule.hours().isEmpty());
        add(asked, PRACTICE, rule.practices() > 0);
        add(asked, CERTIFICATES, rule.certificates() > 0);
        add(asked, CREDENTIALS, !rule.credentials().isEmpty());
        return asked;
    }

    private static void add(Set<Lookup> asked, Lookup lookup, boolean needed) {
        if (needed) {
            asked.add(lookup);
        }
    }
}
