package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.CertificationError;
import cn.haitang.certification.ChangeKind;
import cn.haitang.certification.ChangeService;
import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.certification.IssueService;
import cn.haitang.certification.IssueService.Result;
import cn.haitang.certification.Serial;
import cn.haitang.certification.SerialNumbers;
import cn.haitang.certification.Validity;
import cn.haitang.certification.VerificationQueries;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.junit.jupiter.api.Test;

/** Issuing and revoking against the real database, also when many do it at once. */
@SuppressWarnings("BanJNDI") // the name is a constant of the standard, not input
class IssueIT extends ContainerTest {

    private static final String OF_YUNQIAO = "赵立新";
    private static final String OF_THE_CITY = "钱素云";

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private ChangeService changes;

    @Inject
    private VerificationQueries verifications;

    @Inject
    private SerialNumbers numbers;

    @Inject
    private UserTransaction transaction;

    @Test
    void many_threads_give_numbers_without_gaps_and_each_person_exactly_one() throws Exception {
        long type = scratch.type("it-serials", "IT-01");
        List<Long> people = scratch.enrolled(200, "yunqiao", "测试甲");
        acting.person(scratch.person(OF_YUNQIAO));

        List<Callable<List<Result>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            int at = thread;
            List<Long> share = IntStream.range(0, people.size())
                    .filter(i -> i % 8 == at % 8)
                    .mapToObj(people::get)
                    .toList();
            tasks.add(() -> issues.issue(type, share));
        }
        List<Result> results = atOnce(tasks);

        assertThat(results).filteredOn(Result::issued).hasSize(200);
        assertThat(results)
                .filteredOn(r -> !r.issued())
                .allMatch(r -> r.refusal() == CertificationError.ALREADY_ISSUED);
        assertThat(scratch.serials(type)).hasSize(200).doesNotHaveDuplicates();
        assertThat(scratch.serials(type).get(199)).endsWith("-01-000200");
    }

    @Test
    void each_code_and_each_year_counts_for_itself_and_what_is_rolled_back_is_given_again() throws Exception {
        for (int again = 0; again < 2; again++) {
            numbers.prepare("IT-Y1", 2031);
            numbers.prepare("IT-Y1", 2032);
            numbers.prepare("IT-Y2", 2031);

            assertThat(taken("IT-Y1", 2031, true)).isEqualTo(1 + 2 * again);
            assertThat(taken("IT-Y1", 2032, true)).isEqualTo(1 + again);
            assertThat(taken("IT-Y2", 2031, true)).isEqualTo(1 + again);
            assertThat(taken("IT-Y1", 2031, false)).isEqualTo(2 + 2 * again);
            assertThat(taken("IT-Y1", 2031, true)).isEqualTo(2 + 2 * again);
        }
    }

    private int taken(String code, int year, boolean committed) throws Exception {
        transaction.begin();
        int number = numbers.lock(code, year);
        numbers.take(new Serial(code, year, number));
        if (committed) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
        return number;
    }

    @Test
    void two_managers_who_issue_to_the_same_people_at_once_give_each_exactly_one() throws Exception {
        long type = scratch.type("it-two-managers", "IT-06");
        List<Long> people = scratch.enrolled(30, "yunqiao", "测试戊");
        CountDownLatch together = new CountDownLatch(2);

        List<Future<List<Result>>> both = new ArrayList<>();
        for (String manager : List.of(OF_YUNQIAO, OF_THE_CITY)) {
            acting.person(scratch.person(manager));
            both.add(threads().submit(() -> {
                together.countDown();
                together.await();
                return issues.issue(type, people);
            }));
        }
        List<Result> results = new ArrayList<>(both.get(0).get());
        results.addAll(both.get(1).get());

        assertThat(results).filteredOn(Result::issued).hasSize(30);
        assertThat(results)
                .filteredOn(r -> !r.issued())
                .hasSize(30)
                .allMatch(r -> r.refusal() == CertificationError.ALREADY_ISSUED);
        assertThat(scratch.serials(type)).hasSize(30).doesNotHaveDuplicates();
        assertThat(scratch.serials(type).get(29)).endsWith("-06-000030");
        assertThat(scratch.issuers(type)).isSubsetOf(OF_YUNQIAO, OF_THE_CITY);
    }

    @Test
    void the_second_manager_is_told_who_issued_it_already() {
        long type = scratch.type("it-twice", "IT-02");
        List<Long> person = scratch.enrolled(1, "yunqiao", "测试乙");
        acting.person(scratch.person(OF_YUNQIAO));

        Result first = issues.issue(type, person).get(0);
        Result second = issues.issue(type, person).get(0);

        assertThat(first.issued()).isTrue();
        assertThat(second.refusal()).isEqualTo(CertificationError.ALREADY_ISSUED);
        assertThat(second.parts()).contains(String.valueOf(first.serial()), OF_YUNQIAO);
    }

    @Test
    void somebody_outside_the_scope_gets_nothing_and_is_not_even_named() {
        long type = scratch.type("it-scope", "IT-03");
        List<Long> person = scratch.enrolled(1, "shihu", "测试丙");
        acting.person(scratch.person(OF_YUNQIAO));

        Result result = issues.issue(type, person).get(0);

        assertThat(result.refusal()).isEqualTo(CertificationError.OUTSIDE_SCOPE);
        assertThat(result.holderName()).isEmpty();
        assertThat(scratch.serials(type)).isEmpty();
    }

    @Test
    void a_name_that_cannot_be_printed_is_refused_before_a_number_is_used() {
        long type = scratch.type("it-name", "IT-04");
        List<Long> person = scratch.enrolled(1, "yunqiao", "محمد");
        acting.person(scratch.person(OF_YUNQIAO));

        assertThat(issues.issue(type, person).get(0).refusal()).isEqualTo(CertificationError.NAME_UNPRINTABLE);
        assertThat(scratch.serials(type)).isEmpty();
    }

    @Test
    void revoked_is_revoked_for_everybody_and_only_once() {
        long type = scratch.type("it-revoke", "IT-05");
        List<Long> person = scratch.enrolled(1, "yunqiao", "𠮷野昇");
        acting.person(scratch.person(OF_YUNQIAO));
        String id = String.valueOf(issues.issue(type, person).get(0).publicId());

        changes.propose(id, Proposal.of(ChangeKind.REVOKE, "姓名有误"));

        var answer = verifications.byPublicId(id).orElseThrow();
        assertThat(answer.validity()).isEqualTo(Validity.REVOKED);
        assertThat(answer.holder()).isEqualTo("𠮷*昇");
        assertThatThrownBy(() -> changes.propose(id, Proposal.of(ChangeKind.REVOKE, "again")))
                .isInstanceOf(DomainException.class);
    }

    /** Its threads call as whoever hands the task over. */
    private static ManagedExecutorService threads() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
    }

    private static List<Result> atOnce(List<Callable<List<Result>>> tasks) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Future<List<Result>> done : threads().invokeAll(tasks)) {
            results.addAll(done.get());
        }
        return results;
    }
}
