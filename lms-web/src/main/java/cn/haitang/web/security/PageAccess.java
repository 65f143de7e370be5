package cn.haitang.web.security;

import static cn.haitang.organisation.Roles.ADMINISTRATOR;
import static cn.haitang.organisation.Roles.AUDITOR;
import static cn.haitang.organisation.Roles.LECTURER;
import static cn.haitang.organisation.Roles.MANAGER;
import static cn.haitang.organisation.Roles.MENTOR;
import static cn.haitang.organisation.Roles.TRAINEE;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Each page and who may open it. A page without a row is open to nobody, and a test fails. */
public final class PageAccess {

    /** Without an account. */
    public static final Set<String> ANYONE = Set.of();

    private static final Set<String> SIGNED_IN = Set.of(TRAINEE, LECTURER, MENTOR, MANAGER, ADMINISTRATOR, AUDITOR);

    private static final Map<String, Set<String>> ROWS = Map.ofEntries(
            entry("/organisation/sign-in.xhtml", ANYONE),
            entry("/organisation/me.xhtml", SIGNED_IN),
            entry("/engagement/leave.xhtml", ANYONE),
            entry("/media/upload.xhtml", Set.of(LECTURER)),
            entry("/camp/lectures.xhtml", Set.of(LECTURER)),
            entry("/camp/lecture.xhtml", Set.of(LECTURER)),
            entry("/camp/lecture-checks.xhtml", Set.of(LECTURER)),
            entry("/assessment/exam.xhtml", Set.of(TRAINEE)),
            entry("/assessment/result.xhtml", Set.of(TRAINEE)),
            entry("/learning/home.xhtml", Set.of(TRAINEE)),
            entry("/learning/camps.xhtml", Set.of(TRAINEE)),
            entry("/learning/camp.xhtml", Set.of(TRAINEE)),
            entry("/learning/lecture.xhtml", Set.of(TRAINEE)),
            entry("/learning/packs.xhtml", Set.of(TRAINEE)),
            entry("/learning/pack.xhtml", Set.of(TRAINEE)),
            entry("/learning/kept.xhtml", Set.of(TRAINEE)),
            entry("/learning/reader.xhtml", Set.of(TRAINEE)),
            entry("/learning/hours.xhtml", Set.of(TRAINEE)),
            entry("/learning/join.xhtml", Set.of(TRAINEE)),
            entry("/organisation/people.xhtml", Set.of(MANAGER, ADMINISTRATOR, AUDITOR)),
            entry("/learning/cohorts.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/learning/cohort.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/learning/asked.xhtml", Set.of(LECTURER)),
            entry("/learning/signs.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/learning/evidence.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/learning/hour-rules.xhtml", Set.of(MANAGER, AUDITOR, ADMINISTRATOR)),
            entry("/learning/watched.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/wallet.xhtml", SIGNED_IN),
            entry("/certification/certificate.xhtml", SIGNED_IN),
            entry("/certification/verify.xhtml", ANYONE),
            entry("/certification/gate.xhtml", ANYONE),
            entry("/certification/desk.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/approvals.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/practice.xhtml", Set.of(MENTOR)),
            entry("/certification/credentials.xhtml", Set.of(TRAINEE)),
            entry("/certification/checking.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/register.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/types.xhtml", Set.of(ADMINISTRATOR, MANAGER, AUDITOR)),
            entry("/certification/type.xhtml", Set.of(ADMINISTRATOR, MANAGER, AUDITOR)),
            entry("/certification/type-facts.xhtml", Set.of(ADMINISTRATOR, MANAGER, AUDITOR)),
            entry("/certification/nominations.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/reports.xhtml", Set.of(MANAGER, AUDITOR)),
            entry("/certification/webhooks.xhtml", Set.of(ADMINISTRATOR)),
            entry("/certification/templates.xhtml", Set.of(ADMINISTRATOR, MANAGER, AUDITOR)),
            entry("/assessment/questions.xhtml", Set.of(LECTURER, MANAGER, AUDITOR)));

    private PageAccess() {}

    /** The roles that may open the page; {@link #ANYONE} for a public page; empty for a page that is not listed. */
    public static Optional<Set<String>> rolesOf(String path) {
        return Optional.ofNullable(ROWS.get(path));
    }

    public static Map<String, Set<String>> rows() {
        return ROWS;
    }
}
