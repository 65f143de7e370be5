package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.CredentialKind;
import cn.haitang.certification.Eligibility.Kind;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.IssueTerms;
import cn.haitang.certification.RenewalMode;
import cn.haitang.certification.RuleDesign;
import cn.haitang.certification.RuleService;
import cn.haitang.certification.SimulationQueries;
import cn.haitang.certification.SimulationQueries.Effect;
import cn.haitang.certification.SimulationQueries.Group;
import cn.haitang.learning.LearningMode;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as evidence today, and what no longer does: one person for each case, said alike in SQL and in Java. */
class CandidateEvidenceIT extends ContainerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String RECENT = "UTC_TIMESTAMP(3)";
    private static final String OLD = "'2020-01-01'";
    private static final int MONTHS = 6;

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private RuleService rules;

    @Inject
    private SimulationQueries simulation;

    @Test
    void an_earlier_certificate_counts_while_it_is_good() {
        long first = scratch.type("it-ev-first", "IT-E1");
        List<Long> people = people("前证", 7);
        assertThat(issues.issue(first, people)).allMatch(IssueService.Result::issued);
        certificate(first, people.get(1), "valid_until = '" + TODAY.minusDays(1) + "'");
        certificate(
                first, people.get(2), "revoked_at = UTC_TIMESTAMP(3), revoked_by = issued_by, revocation_reason = 'x'");
        certificate(first, people.get(3), "suspended_at = UTC_TIMESTAMP(3), suspension_reason = 'x'");
        certificate(
                first,
                people.get(4),
                "suspended_at = UTC_TIMESTAMP(3), suspended_until = '" + TODAY.minusDays(1)
                        + "', suspension_reason = 'x'");
        certificate(first, people.get(5), "replaced_at = UTC_TIMESTAMP(3)");

        certificate(first, people.get(6), "valid_until = '" + TODAY + "'");

        only(draft("it-ev-next", "IT-E2", rule().needing("it-ev-first")), people, 0, 4, 6);
    }

    @Test
    void a_recorded_credential_counts_to_its_last_day_once_it_is_checked() {
        List<Long> people = people("证照", 5);
        credential(people.get(0), "HEALTH_CERTIFICATE", "ACCEPTED", "'" + TODAY + "'");
        credential(people.get(1), "HEALTH_CERTIFICATE", "ACCEPTED", "'" + TODAY.minusDays(1) + "'");
        credential(people.get(2), "HEALTH_CERTIFICATE", "SUBMITTED", "'2099-01-01'");
        credential(people.get(3), "OCCUPATIONAL_LICENCE", "ACCEPTED", "'2099-01-01'");
        credential(people.get(4), "HEALTH_CERTIFICATE", "ACCEPTED", "NULL");
        long draft = draft("it-ev-cred", "IT-E3", rule().with(CredentialKind.HEALTH_CERTIFICATE));

        only(draft, people, 0, 4);
        assertThat(people.subList(1, 4))
                .extracting(person -> sentence(draft, person, Kind.HEALTH_CERTIFICATE))
                .containsExactly("credential.expired", "credential.waiting", "credential.missing");
    }

    @Test
    void a_practice_counts_that_is_of_this_type_recent_and_not_withdrawn() {
        List<Long> people = people("实操", 4);
        rules.addPractice(scratch.type("it-ev-prac", "IT-E4"), "装车", "Loading");
        rules.addPractice(scratch.type("it-ev-prac2", "IT-E5"), "绕车", "Walk-round");
        signed(people.get(0), "装车", "CURRENT_DATE");
        signed(people.get(1), "装车", "CURRENT_DATE");
        scratch.run(
                "UPDATE practice_signoff SET withdrawn_at = UTC_TIMESTAMP(3) WHERE enrolment_id = " + people.get(1));
        signed(people.get(2), "绕车", "CURRENT_DATE");
        signed(people.get(3), "装车", OLD);

        only(draft("it-ev-prac", "IT-E4", rule().practices(1)), people, 0);
    }

    @Test
    void an_exam_counts_that_was_handed_in_recently_among_the_first_so_many_attempts() {
        List<Long> people = people("考试", 5);
        attempt(people.get(0), 1, 80, RECENT);
        attempt(people.get(1), 1, 79, RECENT);
        attempt(people.get(2), 1, 70, RECENT);
        attempt(people.get(2), 2, 90, RECENT);
        attempt(people.get(3), 1, 90, OLD);
        attempt(people.get(4), 1, 90, "NULL");

        only(draft("it-ev-exam", "IT-E6", rule().exam(exam(), 1)), people, 0);
        long ever = rules.draft(scratch.type("it-ev-ever", "IT-E9"));
        rules.edit(ever, rule().exam(exam(), 1).design(null));
        only(ever, people, 0, 3);
    }

    @Test
    void hours_count_of_the_kind_asked_for_that_are_recent_and_were_not_taken_back() {
        List<Long> people = people("学时", 5);
        hours(people.get(0), "IN_PERSON", 6, RECENT);
        hours(people.get(1), "IN_PERSON", 5, RECENT);
        hours(people.get(2), "ONLINE", 6, RECENT);
        hours(people.get(3), "IN_PERSON", 6, OLD);
        hours(people.get(4), "IN_PERSON", 6, RECENT);
        scratch.run("INSERT INTO hours_entry (person_id, enrolment_id, mode, minutes, factor, before_cap, hours,"
                + " rule_profile_id, evidence, entered_at, reverses_id) SELECT person_id, enrolment_id, mode, -minutes,"
                + " factor, before_cap, -hours, rule_profile_id, 'it-back', UTC_TIMESTAMP(3), id FROM hours_entry"
                + " WHERE enrolment_id = " + people.get(4));

        only(draft("it-ev-hours", "IT-E7", rule().inPerson(6)), people, 0);
        only(draft("it-ev-sum", "IT-E8", rule().hours(6)), people, 0, 2);
    }

    private void only(long draft, List<Long> people, Integer... holding) {
        List<Long> expected = List.of(holding).stream().map(people::get).toList();
        assertThat(simulation.page(draft, Group.ELIGIBLE, 0, 5000).items())
                .as("in SQL")
                .extracting(Effect::enrolmentId)
                .filteredOn(people::contains)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(simulation.page(draft, Group.ALL, 0, 5000).items())
                .filteredOn(
                        one -> people.contains(one.enrolmentId()) && one.then().eligible())
                .as("in Java")
                .extracting(Effect::enrolmentId)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private String sentence(long draft, long enrolment, Kind kind) {
        return simulation.page(draft, Group.ALL, 0, 5000).items().stream()
                .filter(one -> one.enrolmentId() == enrolment)
                .findFirst()
                .orElseThrow()
                .then()
                .check(kind)
                .sentence();
    }

    private List<Long> people(String name, int count) {
        List<Long> people = scratch.enrolled(count, "yunqiao", name);
        acting.person(scratch.person("钱素云"));
        return people;
    }

    private long draft(String slug, String code, Asked asked) {
        long draft = rules.draft(scratch.type(slug, code));
        rules.edit(draft, asked.design(MONTHS));
        return draft;
    }

    private void certificate(long type, long enrolment, String becomes) {
        scratch.run("UPDATE certificate SET " + becomes + " WHERE certificate_type_id = " + type
                + " AND enrolment_id = " + enrolment);
    }

    private void credential(long enrolment, String kind, String status, String lastDay) {
        scratch.run(
                "INSERT INTO external_credential (person_id, kind, number, issued_by, expires_on, status, submitted_by,"
                        + " submitted_at) SELECT person_id, '" + kind + "', 'J1234567', '疾控', " + lastDay + ", '"
                        + status
                        + "', person_id, UTC_TIMESTAMP(3) FROM enrolment WHERE id = " + enrolment);
    }

    private void signed(long enrolment, String practice, String day) {
        scratch.run(
                "INSERT INTO practice_signoff (practice_id, enrolment_id, mentor_id, practised_on, signed_at) SELECT MAX(id), "
                        + enrolment + ", " + scratch.person("陆春生") + ", " + day
                        + ", UTC_TIMESTAMP(3) FROM practice WHERE title_zh = '"
                        + practice + "'");
    }

    private void attempt(long enrolment, int number, int score, String at) {
        scratch.run(
                "INSERT INTO attempt (exam_id, enrolment_id, unit_id, person_id, number, pass_mark, started_at, deadline,"
                        + " submitted_at, score, passed) SELECT x.id, e.id, (SELECT MIN(u.id) FROM unit u WHERE u.exam_slug = x.slug),"
                        + " e.person_id, " + number + ", 80, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), " + at + ", " + score
                        + ", "
                        + (score >= 80) + " FROM enrolment e JOIN exam x ON x.slug = '" + exam() + "' WHERE e.id = "
                        + enrolment);
    }

    private void hours(long enrolment, String mode, int hours, String at) {
        scratch.run("INSERT INTO hours_entry (person_id, enrolment_id, mode, minutes, factor, before_cap, hours,"
                + " rule_profile_id, evidence, entered_at) SELECT e.person_id, e.id, '" + mode + "', 900, 1, " + hours
                + ", "
                + hours + ", (SELECT MIN(id) FROM rule_profile), 'it-evidence', " + at
                + " FROM enrolment e WHERE e.id = "
                + enrolment);
    }

    private String exam() {
        return scratch.text(
                "SELECT u.exam_slug FROM unit u JOIN module m ON m.id = u.module_id WHERE u.exam_slug IS NOT NULL"
                        + " AND m.camp_id = (SELECT MIN(id) FROM camp) LIMIT 1");
    }

    private static Asked rule() {
        return new Asked(0, null, 0, 0, List.of(), List.of(), 0);
    }

    /** A rule of one condition. */
    private record Asked(
            int hours,
            @Nullable String exam,
            int attempts,
            int practices,
            List<String> prerequisites,
            List<CredentialKind> credentials,
            int inPerson) {

        Asked needing(String slug) {
            return new Asked(hours, exam, attempts, practices, List.of(slug), credentials, inPerson);
        }

        Asked with(CredentialKind credential) {
            return new Asked(hours, exam, attempts, practices, prerequisites, List.of(credential), inPerson);
        }

        Asked practices(int count) {
            return new Asked(hours, exam, attempts, count, prerequisites, credentials, inPerson);
        }

        Asked exam(String slug, int first) {
            return new Asked(hours, slug, first, practices, prerequisites, credentials, inPerson);
        }

        Asked inPerson(int least) {
            return new Asked(hours, exam, attempts, practices, prerequisites, credentials, least);
        }

        Asked hours(int least) {
            return new Asked(least, exam, attempts, practices, prerequisites, credentials, inPerson);
        }

        RuleDesign design(@Nullable Integer months) {
            return new RuleDesign(
                    BigDecimal.valueOf(hours),
                    false,
                    List.of(),
                    exam,
                    exam == null ? null : 80,
                    false,
                    inPerson == 0 ? Map.of() : Map.of(LearningMode.IN_PERSON, BigDecimal.valueOf(inPerson)),
                    exam == null ? null : attempts,
                    months,
                    practices,
                    prerequisites,
                    credentials,
                    new IssueTerms(24, null, 0, RenewalMode.FULL, null, null, null, false),
                    "",
                    "");
        }
    }
}
