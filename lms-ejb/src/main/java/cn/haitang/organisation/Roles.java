package cn.haitang.organisation;

import java.util.List;

/** The roles; a person may hold several, each dated and with its own scope. */
public final class Roles {

    public static final String TRAINEE = "TRAINEE";
    public static final String LECTURER = "LECTURER";
    public static final String MENTOR = "MENTOR";
    public static final String MANAGER = "MANAGER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String AUDITOR = "AUDITOR";

    public static final List<String> ALL = List.of(TRAINEE, LECTURER, MENTOR, MANAGER, ADMINISTRATOR, AUDITOR);

    private Roles() {}
}
