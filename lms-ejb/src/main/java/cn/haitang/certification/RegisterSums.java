package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many certificates the register finds: by state, and by territory × industry. Each certificate is counted once in either,
 * so that both add up to the same.
 *
 * @param states in the order of {@link RegisterFilter#STATES}, also those that nothing is in
 * @param industries heads of the columns: those in which something was found
 */
public record RegisterSums(Map<String, Long> states, List<Bilingual> industries, List<Line> lines)
        implements Serializable {

    /** One territory. @param counts one for each industry */
    public record Line(Bilingual territory, List<Long> counts) implements Serializable {
        public long total() {
            return sum(counts);
        }
    }

    /** So many of one territory, industry and state. */
    record Found(
            long territoryId, Bilingual territory, long industryId, Bilingual industry, String state, long count) {}

    static RegisterSums of(List<Found> found) {
        Map<String, Long> states = new LinkedHashMap<>();
        RegisterFilter.STATES.forEach(state -> states.put(state, 0L));
        Map<Long, Bilingual> industries = new TreeMap<>();
        Map<Long, Bilingual> territories = new LinkedHashMap<>();
        Map<List<Long>, Long> cells = new LinkedHashMap<>();
        for (Found some : found) {
            states.merge(some.state(), some.count(), Long::sum);
            industries.put(some.industryId(), some.industry());
            territories.put(some.territoryId(), some.territory());
            cells.merge(List.of(some.territoryId(), some.industryId()), some.count(), Long::sum);
        }
        List<Line> lines = territories.entrySet().stream()
                .map(territory -> new Line(
                        territory.getValue(),
                        industries.keySet().stream()
                                .map(industry -> cells.getOrDefault(List.of(territory.getKey(), industry), 0L))
                                .toList()))
                .toList();
        return new RegisterSums(states, List.copyOf(industries.values()), lines);
    }

    /** Of each industry, in all territories. */
    public List<Long> totals() {
        return IntStream.range(0, industries.size())
                .mapToObj(column -> sum(
                        lines.stream().map(line -> line.counts().get(column)).toList()))
                .toList();
    }

    public long total() {
        return sum(states.values());
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
