package cn.haitang.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.certification.BatchQueries;
import cn.haitang.certification.BatchQueries.Batch;
import cn.haitang.certification.BatchService;
import cn.haitang.certification.CertificationError;
import cn.haitang.shared.DomainException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Certificates issued to many by the job that really runs. */
class BatchIT extends ContainerTest {

    private static final String OF_YUNQIAO = "赵立新";
    private static final String OF_THE_CITY = "钱素云";
    private static final String OF_SHIHU = "唐悦";
    private static final int SECONDS = 120;

    @Inject
    private ScratchTrainees scratch;

    @Inject
    private BatchService batches;

    @Inject
    private BatchQueries queries;

    @Test
    void everybody_gets_one_with_its_files_and_failures_are_named_and_can_be_tried_again() {
        long type = scratch.type("it-batch", "IT-B1");
        List<Long> people = scratch.enrolled(40, "yunqiao", "测试批");
        scratch.run("UPDATE person p JOIN enrolment e ON e.person_id = p.id SET p.name = 'محمد' WHERE e.id = "
                + people.get(7));
        acting.person(scratch.person(OF_YUNQIAO));

        batches.propose(type, people);
        Batch first = await(type, batch -> batch.status().equals("DONE"));

        assertThat(first.done()).isEqualTo(39);
        assertThat(queries.failures(first.id()))
                .singleElement()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(CertificationError.NAME_UNPRINTABLE.key()));
        scratch.run("UPDATE person p JOIN enrolment e ON e.person_id = p.id SET p.name = '穆罕默德' WHERE e.id = "
                + people.get(7));
        batches.retry(first.id());
        await(type, batch -> batch.status().equals("DONE") && batch.done() == 40);
        scratch.run("UPDATE issue_item SET status = 'FAILED', error_code = 'certification.issue.unexpected' WHERE"
                + " batch_id = " + first.id() + " AND enrolment_id = " + people.get(8));
        batches.retry(first.id());
        assertThat(await(type, batch -> batch.status().equals("DONE")).done())
                .as("whoever had a number keeps it")
                .isEqualTo(40);

        assertThat(scratch.serials(type))
                .hasSize(40)
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .endsWith("-B1-000040");
        assertThat(scratch.number("SELECT COUNT(*) FROM certificate_document d JOIN certificate q ON q.id ="
                        + " d.certificate_id WHERE q.certificate_type_id = " + type))
                .isEqualTo(40);
    }

    @Test
    void paused_it_rests_and_resumed_it_comes_to_its_end() {
        long type = scratch.type("it-paused", "IT-B2");
        List<Long> people = scratch.enrolled(10, "yunqiao", "测试停");
        acting.person(scratch.person(OF_YUNQIAO));

        long batch = batches.propose(type, people);
        batches.pause(batch);
        refused(CertificationError.BATCH_CHANGED, () -> batches.pause(batch));
        batches.resume(batch);

        assertThat(await(type, one -> one.status().equals("DONE")).done()).isEqualTo(10);
    }

    @Test
    void two_batches_for_the_same_people_give_each_exactly_one() {
        long type = scratch.type("it-two-batches", "IT-B3");
        List<Long> people = scratch.enrolled(20, "yunqiao", "测试双");
        acting.person(scratch.person(OF_YUNQIAO));

        long first = batches.propose(type, people);
        batches.propose(type, people);
        await(type, one -> one.status().equals("DONE") && scratch.number(open(first)) == 0);

        assertThat(scratch.serials(type)).hasSize(20).doesNotHaveDuplicates();
        assertThat(scratch.number("SELECT COUNT(*) FROM issue_item i JOIN issue_batch b ON b.id = i.batch_id WHERE"
                        + " b.certificate_type_id = " + type
                        + " AND i.error_code = 'certification.issue.already-issued'"))
                .isEqualTo(20);
    }

    @Test
    void what_a_killed_node_had_in_hand_is_taken_up_when_its_claim_lapses() {
        long type = scratch.type("it-lapsed", "IT-B4");
        List<Long> people = scratch.enrolled(5, "yunqiao", "测试接");
        acting.person(scratch.person(OF_YUNQIAO));
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);
        long batch = batches.propose(type, people);
        scratch.run("UPDATE issue_item SET claimed_by = 'killed', claimed_until = UTC_TIMESTAMP(3) + INTERVAL 4 SECOND"
                + " WHERE batch_id = " + batch);
        acting.person(scratch.person(OF_THE_CITY));

        batches.agree(batch);

        assertThat(await(type, one -> one.status().equals("DONE")).done()).isEqualTo(5);
    }

    @Test
    void where_a_second_person_is_asked_for_nothing_is_issued_before_somebody_else_agrees() {
        long type = scratch.type("it-agreed", "IT-B5");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);
        acting.person(scratch.person(OF_YUNQIAO));
        long batch = batches.propose(type, scratch.enrolled(3, "yunqiao", "测试核"));

        refused(CertificationError.OWN_PROPOSAL, () -> batches.agree(batch));
        refused(CertificationError.OWN_PROPOSAL, () -> batches.refuse(batch, "算了"));
        refused(CertificationError.BATCH_CHANGED, () -> batches.pause(batch));
        refused(CertificationError.SECOND_PERSON_NEEDED, () -> batches.resume(batch));
        refused(CertificationError.SECOND_PERSON_NEEDED, () -> batches.retry(batch));
        assertThat(queries.latest(type).orElseThrow().status()).isEqualTo("PROPOSED");
        acting.person(scratch.person(OF_THE_CITY));
        assertThat(queries.proposed()).extracting(Batch::id).contains(batch);
        assertThat(queries.people(batch)).as("whom it is for").containsExactly("测试核", "测试核", "测试核");
        batches.refuse(batch, "人还没到齐");

        refused(CertificationError.BATCH_CHANGED, () -> batches.agree(batch));
        refused(CertificationError.BATCH_CHANGED, () -> batches.resume(batch));
        refused(CertificationError.BATCH_CHANGED, () -> batches.retry(batch));
        assertThat(queries.latest(type).orElseThrow().refusal()).isEqualTo("人还没到齐");
        assertThat(scratch.serials(type)).isEmpty();
    }

    @Test
    void once_the_rule_asks_for_a_second_person_a_batch_that_nobody_agreed_to_does_not_go_on() {
        long type = scratch.type("it-second-later", "IT-B8");
        List<Long> people = scratch.enrolled(1, "yunqiao", "محمد");
        acting.person(scratch.person(OF_YUNQIAO));
        long batch = batches.propose(type, people);
        await(type, one -> one.status().equals("DONE"));
        scratch.run("UPDATE person p JOIN enrolment e ON e.person_id = p.id SET p.name = '穆罕默德' WHERE e.id = "
                + people.get(0));
        scratch.run("UPDATE certificate_rule SET second_person = TRUE WHERE certificate_type_id = " + type);

        refused(CertificationError.SECOND_PERSON_NEEDED, () -> batches.retry(batch));
        scratch.run("UPDATE issue_batch SET status = 'PAUSED' WHERE id = " + batch);
        refused(CertificationError.SECOND_PERSON_NEEDED, () -> batches.resume(batch));

        assertThat(scratch.serials(type)).isEmpty();
    }

    @Test
    void whoever_does_not_manage_all_its_people_or_may_not_issue_it_has_no_say_in_a_batch() {
        long type = scratch.type("it-foreign-batch", "IT-B7");
        scratch.run("UPDATE certificate_rule SET second_person = TRUE, issue_level = 'CITY'"
                + " WHERE certificate_type_id = " + type);
        List<Long> people = scratch.enrolled(1, "yunqiao", "测试权");
        acting.person(scratch.person(OF_THE_CITY));
        long batch = batches.propose(type, people);

        acting.person(scratch.person(OF_SHIHU));
        refused(CertificationError.BATCH_NOT_FOUND, () -> batches.pause(batch));
        refused(CertificationError.BATCH_NOT_FOUND, () -> batches.resume(batch));
        refused(CertificationError.BATCH_NOT_FOUND, () -> batches.retry(batch));
        refused(CertificationError.BATCH_NOT_FOUND, () -> batches.agree(batch));
        refused(CertificationError.BATCH_NOT_FOUND, () -> batches.refuse(batch, "不行"));
        acting.person(scratch.person(OF_YUNQIAO));
        refused(CertificationError.LEVEL_NEEDED, () -> batches.agree(batch));

        assertThat(queries.latest(type).orElseThrow().status()).isEqualTo("PROPOSED");
    }

    private static void refused(CertificationError code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static String open(long batch) {
        return "SELECT COUNT(*) FROM issue_item WHERE batch_id = " + batch + " AND status IN ('WAITING', 'ISSUED')";
    }

    private Batch await(long type, Predicate<Batch> wanted) {
        for (int i = 0; i < SECONDS * 5; i++) {
            Batch batch = queries.latest(type).orElseThrow();
            if (wanted.test(batch)) {
                return batch;
            }
            pause();
        }
        throw new AssertionError("still " + queries.latest(type));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
