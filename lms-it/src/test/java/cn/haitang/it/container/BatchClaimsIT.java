package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.BatchItems;
import cn.haitang.certification.BatchItems.Item;
import cn.haitang.certification.BatchService;
import cn.haitang.certification.CertificationError;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has whom of a batch in hand, without the job and step by step: so two nodes never issue to one person. */
class BatchClaimsIT extends ContainerTest {

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private BatchService batches;

    @Inject
    private BatchItems items;

    @Inject
    private UserTransaction transaction;

    private long batch;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void a_batch_of_three_runs_and_no_job_knows_of_it() {
        long type = scratch.type("it-claims", "IT-B6");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);
        List<Long> people = scratch.enrolled(3, "yunqiao", "测试领");
        first = people.get(0);
        second = people.get(1);
        third = people.get(2);
        acting.person(scratch.person("赵立新"));
        batch = batches.propose(type, people);
        becomes("RUNNING");
    }

    @AfterEach
    void it_is_over() {
        becomes("DONE");
    }

    @Test
    void one_worker_has_somebody_in_hand_while_its_claim_lasts_and_then_another_may() {
        assertThat(claimed("a", 2)).containsExactly(first, second);
        assertThat(claimed("b", 20)).containsExactly(third);
        assertThat(claimed("c", 20)).isEmpty();
        assertThat(items.goOn(batch, first, "a")).isTrue();
        assertThat(items.goOn(batch, first, "b")).as("in another one's hand").isFalse();

        scratch.run("UPDATE issue_item SET claimed_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE claimed_by = 'a'"
                + " AND batch_id = " + batch);

        assertThat(items.goOn(batch, first, "a")).as("lapsed").isFalse();
        assertThat(claimed("c", 20)).containsExactly(first, second);
    }

    @Test
    void of_a_paused_batch_nobody_is_begun() {
        claimed("a", 1);
        becomes("PAUSED");

        assertThat(items.goOn(batch, first, "a")).isFalse();
        assertThat(claimed("b", 20)).isEmpty();
    }

    @Test
    void a_worker_gives_back_only_whom_it_had_itself() {
        claimed("a", 2);
        claimed("b", 1);

        items.release(batch, "a");

        assertThat(claimed("c", 20)).containsExactly(first, second);
    }

    @Test
    void nobody_is_issued_to_twice() throws Exception {
        long certificate = aCertificate();
        transaction.begin();
        try {
            items.issued(batch, first, certificate);
            assertThatThrownBy(() -> items.issued(batch, first, certificate)).isInstanceOf(EJBException.class);
        } finally {
            transaction.rollback();
        }
        assertThat(status(first)).isEqualTo("WAITING");
    }

    @Test
    void only_who_has_a_number_is_done_and_who_is_done_does_not_fail_any_more() {
        items.done(batch, List.of(new Item(first, null)));
        assertThat(status(first)).isEqualTo("WAITING");
        scratch.run("UPDATE issue_item SET status = 'ISSUED', certificate_id = " + aCertificate() + " WHERE batch_id = "
                + batch + " AND enrolment_id = " + first);

        items.done(batch, List.of(new Item(first, null)));
        items.failed(batch, first, new DomainException(CertificationError.BUSY));
        items.failed(batch, second, new DomainException(CertificationError.BUSY));

        assertThat(status(first)).isEqualTo("DONE");
        assertThat(status(second)).isEqualTo("FAILED");
        assertThat(claimed("a", 20)).containsExactly(third);
    }

    private List<Long> claimed(String worker, int most) {
        return items.claim(batch, worker, most).stream().map(Item::enrolmentId).toList();
    }

    /** Of no batch. */
    private long aCertificate() {
        return scratch.number("SELECT MIN(q.id) FROM certificate q WHERE NOT EXISTS"
                + " (SELECT 1 FROM issue_item i WHERE i.certificate_id = q.id)");
    }

    private String status(long enrolment) {
        return scratch.text(
                "SELECT status FROM issue_item WHERE batch_id = " + batch + " AND enrolment_id = " + enrolment);
    }

    private void becomes(String status) {
        scratch.run("UPDATE issue_batch SET status = '" + status + "' WHERE id = " + batch);
    }
}
