package cn.haitang.learning;

import cn.haitang.camp.UnitKind;
import cn.haitang.shared.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The programme of a camp as one trainee goes through it, in order. */
public record Programme(List<Step> steps) {

    /** @param number from 1 */
    public record Part(int number, Bilingual title, boolean required, List<Step> steps) {

        public boolean isDone() {
            return steps.stream().filter(Step::required).allMatch(Step::isDone)
                    && steps.stream().anyMatch(Step::isDone);
        }

        public long requiredCount() {
            return steps.stream().filter(Step::required).count();
        }

        public boolean isExam() {
            return steps.stream().allMatch(s -> s.kind() == UnitKind.EXAM);
        }

        public long count(UnitKind kind) {
            return steps.stream().filter(s -> s.kind() == kind).count();
        }

        /** Required and not done, in order. */
        public List<Step> open() {
            return steps.stream().filter(s -> s.required() && !s.isDone()).toList();
        }
    }

    public Programme {
        steps = List.copyOf(steps);
    }

    public List<Part> parts() {
        List<Long> ids = steps.stream().map(Step::moduleId).distinct().toList();
        return ids.stream()
                .map(id -> steps.stream().filter(s -> s.moduleId() == id).toList())
                .map(in -> new Part(
                        ids.indexOf(in.get(0).moduleId()) + 1,
                        in.get(0).module(),
                        in.get(0).moduleRequired(),
                        in))
                .toList();
    }

    /** What must be done before an exam opens: all other required units. */
    public List<Step> beforeExam() {
        return steps.stream()
                .filter(s -> s.required() && s.kind() != UnitKind.EXAM && !s.isDone())
                .toList();
    }

    public boolean isLocked(Step step) {
        return step.kind() == UnitKind.EXAM && !step.isDone() && !beforeExam().isEmpty();
    }

    /**
     * Where to go on: the unit the trainee was in last while it is not done, else the first required one that is open,
     * else any that is open.
     */
    public Optional<Step> next(@Nullable Long lastUnitId) {
        return find(s -> lastUnitId != null && s.unitId() == lastUnitId && s.isBegun())
                .or(() -> find(Step::required))
                .or(() -> find(s -> true));
    }

    /** What comes after this unit in the programme and is open. */
    public Optional<Step> after(long unitId) {
        List<Long> ids = steps.stream().map(Step::unitId).toList();
        int at = ids.indexOf(unitId);
        return find(s -> ids.indexOf(s.unitId()) > at);
    }

    public Optional<Step> step(long unitId) {
        return steps.stream().filter(s -> s.unitId() == unitId).findFirst();
    }

    private Optional<Step> find(Predicate<Step> wanted) {
        return steps.stream()
                .filter(s -> !s.isDone() && !isLocked(s))
                .filter(wanted)
                .findFirst();
    }
}
