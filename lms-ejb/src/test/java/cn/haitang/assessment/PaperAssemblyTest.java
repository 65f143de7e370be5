package cn.haitang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.assessment.PaperAssembly.Candidate;
import cn.haitang.assessment.PaperAssembly.Draw;
import cn.haitang.assessment.PaperAssembly.Item;
import cn.haitang.assessment.PaperAssembly.Recipe;
import cn.haitang.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperAssemblyTest {

    private final List<Candidate> pool = pool();

    @Test
    void a_paper_has_as_many_questions_of_each_topic_as_the_exam_asks_for() {
        List<Item> paper = assemble(1, new Recipe(8, List.of(new Draw("road", 5), new Draw("aid", 3)), true));

        assertThat(topics(paper)).containsExactlyInAnyOrderEntriesOf(Map.of("road", 5L, "aid", 3L));
    }

    @Test
    void what_the_topics_leave_open_is_drawn_from_all() {
        List<Item> paper = assemble(1, new Recipe(25, List.of(new Draw("road", 10)), true));

        assertThat(paper).hasSize(25);
        assertThat(topics(paper)).hasSizeGreaterThan(1);
    }

    @Test
    void no_question_stands_twice_on_a_paper() {
        List<Item> paper = assemble(7, new Recipe(30, List.of(new Draw("food", 2), new Draw("food", 3)), true));

        assertThat(paper).extracting(Item::questionId).doesNotHaveDuplicates();
        assertThat(paper).extracting(Item::position).containsExactlyElementsOf(oneTo(30));
    }

    @Test
    void the_same_random_source_gives_the_same_paper_and_another_one_another() {
        Recipe recipe = new Recipe(10, List.of(), true);

        assertThat(assemble(3, recipe)).isEqualTo(assemble(3, recipe)).isNotEqualTo(assemble(4, recipe));
    }

    @Test
    void options_are_shuffled_without_losing_one() {
        List<Item> paper = assemble(5, new Recipe(20, List.of(), true));

        assertThat(paper).extracting(item -> item.options().labels()).anyMatch(order -> !order.startsWith("A"));
        assertThat(paper)
                .allSatisfy(item -> assertThat(item.options().labels().split(""))
                        .containsExactlyInAnyOrder(labelsOf(item).split("")));
    }

    @Test
    void true_comes_before_false_on_every_paper() {
        List<Item> paper = assemble(5, new Recipe(30, List.of(), true));

        assertThat(paper)
                .filteredOn(item -> candidate(item).kind() == QuestionKind.TRUE_FALSE)
                .isNotEmpty()
                .allMatch(item -> item.options().labels().equals("AB"));
    }

    @Test
    void an_exam_may_keep_the_options_as_written() {
        List<Item> paper = assemble(5, new Recipe(30, List.of(), false));

        assertThat(paper).allMatch(item -> item.options().labels().equals(labelsOf(item)));
    }

    @Test
    void too_few_questions_in_a_topic_or_in_all_are_refused() {
        assertThatThrownBy(() -> assemble(1, new Recipe(11, List.of(new Draw("road", 11)), true)))
                .isInstanceOf(DomainException.class)
                .hasMessage("assessment.exam.not-ready");
        assertThatThrownBy(() -> assemble(1, new Recipe(31, List.of(), true))).isInstanceOf(DomainException.class);
    }

    private List<Item> assemble(long seed, Recipe recipe) {
        return new PaperAssembly(new Random(seed)).assemble(recipe, pool);
    }

    private Map<String, Long> topics(List<Item> paper) {
        return paper.stream()
                .map(item -> candidate(item).topic())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private String labelsOf(Item item) {
        return candidate(item).labels();
    }

    private Candidate candidate(Item item) {
        return pool.stream()
                .filter(c -> c.questionId() == item.questionId())
                .findFirst()
                .orElseThrow();
    }

    private static List<Candidate> pool() {
        List<Candidate> all = new ArrayList<>();
        for (String topic : List.of("road", "aid", "food")) {
            for (int i = 0; i < 10; i++) {
                boolean yesNo = i % 5 == 0;
                all.add(new Candidate(
                        all.size() + 100,
                        topic,
                        yesNo ? QuestionKind.TRUE_FALSE : QuestionKind.SINGLE,
                        yesNo ? "AB" : "ABCD"));
            }
        }
        return all;
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
