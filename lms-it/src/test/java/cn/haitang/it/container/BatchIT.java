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
import org.junit.jupiter.api.Test;

/** Certificates issued to many by the job that really runs. */
class BatchIT extends ContainerTest {

    private static final String OF_YUNQIAO = "赵立新";
    private static final String OF_THE_CITY = "钱素云";
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
        assertThatThrownBy(() -> batches.pause(batch))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(CertificationError.BATCH_CHANGED));
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

        assertThatThrownBy(() -> batches.agree(batch))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(CertificationError.OWN_PROPOSAL));
        assertThat(queries.latest(type).orElseThrow().status()).isEqualTo("PROPOSED");
        acting.person(scratch.person(OF_THE_CITY));
        assertThat(queries.proposed()).extracting(Batch::id).contains(batch);
        assertThat(queries.people(batch)).as("whom it is for").containsExactly("测试核", "测试核", "测试核");
        batches.refuse(batch, "人还没到齐");

        assertThat(queries.latest(type).orElseThrow().refusal()).isEqualTo("人还没到齐");
        assertThat(scratch.serials(type)).isEmpty();
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
