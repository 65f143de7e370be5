package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haitang.certification.IssueService;
import cn.haitang.certification.IssueService.Result;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;

/**
 * 64 threads ask for the same people's certificates, in orders of their own, again after each breakdown. How many people is
 * set by {@code -Dhaitang.it.issue.people=10000}; by default few, for the sake of time.
 */
@SuppressWarnings("BanJNDI") // the name is a constant of the standard, not input
class ManyIssuersIT extends ContainerTest {

    private static final Logger LOG = Logger.getLogger(ManyIssuersIT.class.getName());
    private static final int THREADS = 64;
    private static final int AT_ONCE = 10;

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private IssueService issues;

    @Inject
    private IssueCrashes crashes;

    private final AtomicInteger broken = new AtomicInteger();

    @Test
    void sixty_four_threads_with_breakdowns_give_each_person_exactly_one_and_numbers_without_gaps() throws Exception {
        int people = Integer.getInteger("haitang.it.issue.people", 100);
        long type = scratch.type("it-many-issuers", "IT-64");
        List<Long> all = scratch.enrolled(people, "yunqiao", "测试众");
        acting.person(scratch.person("赵立新"));
        crashes.arm(true);
        try {
            issueByAll(type, all);
        } finally {
            crashes.arm(false);
        }

        assertThat(broken).as("breakdowns").hasPositiveValue();
        List<String> serials = scratch.serials(type);
        assertThat(serials).hasSize(people).doesNotHaveDuplicates();
        assertThat(serials.get(people - 1)).endsWith("-64-%06d".formatted(people));
        assertThat(scratch.number(
                        "SELECT COUNT(DISTINCT person_id) FROM certificate WHERE certificate_type_id = " + type))
                .isEqualTo(people);
    }

    private void issueByAll(long type, List<Long> all) throws Exception {
        ManagedExecutorService threads = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Long> order = new ArrayList<>(all);
            Collections.shuffle(order);
            tasks.add(() -> {
                for (int at = 0; at < order.size(); at += AT_ONCE) {
                    untilAnswered(type, order.subList(at, Math.min(order.size(), at + AT_ONCE)));
                }
                return true;
            });
        }
        for (Future<Boolean> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }

    /** Whoever is broken off asks again; who was too busy too, also to look at what there is. */
    private void untilAnswered(long type, List<Long> people) {
        List<Long> open = List.copyOf(people);
        while (!open.isEmpty()) {
            try {
                open = stillOpen(type, open);
            } catch (EJBException noConnection) {
                LOG.log(Level.FINE, "asked again", noConnection);
            }
        }
    }

    private List<Long> stillOpen(long type, List<Long> open) {
        try {
            List<Result> results = issues.issue(type, open);
            return results.stream()
                    .filter(result -> !result.issued() && result.parts().isEmpty())
                    .map(Result::enrolmentId)
                    .toList();
        } catch (EJBException brokenOff) {
            broken.incrementAndGet();
            return scratch.without(type, open);
        }
    }
}
