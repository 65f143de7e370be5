package cn.haitang.bench;

import java.util.Arrays;
import java.util.List;

/** What is driven: the script of the load tool, and whose sessions it takes. */
enum Operation {
    HOME("home", "usual"),
    HOME_MANY("home", "growth"),
    CAMP("camp", "usual"),
    HEARTBEAT("heartbeat", "usual"),
    EXAM("exam", "exam"),
    RANGE("range", "usual"),
    SIGN_IN("sign-in", "usual");

    private final String script;
    private final String people;

    Operation(String script, String people) {
        this.script = script;
        this.people = people;
    }

    /** File under src/main/wrk, without its ending. */
    String script() {
        return script;
    }

    /** The group of trainees, see seed.sql. */
    String people() {
        return people;
    }

    /** The name in tables and files. {@code home-50}: home of people with 50 enrolments instead of 5. */
    String label() {
        return this == HOME_MANY ? "home-50" : script;
    }

    /** Sign-in is for few at once: a password is slow on purpose, and only two are hashed beside each other. */
    int clients(int wanted) {
        return this == SIGN_IN ? Math.min(4, wanted) : wanted;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Operation::label).toList();
    }
}
