package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads candidates: one statement for one enrolment or for a thousand. */
@ApplicationScoped
class CandidateReader {

    @PersistenceContext
    private EntityManager em;

    /** Tables and joins with the aliases e, c, p, ct, r, m, t, i, d; for conditions and counts over the same rows. */
    static String tables(LocalDate today) {
        return CandidateSql.tables(today, CandidateSql.inForce(today));
    }

    /** @param condition of our own making; values only as parameters, in order */
    List<Candidate> read(LocalDate today, String condition, List<Object> values) {
        return read(today, CandidateSql.inForce(today), condition, values);
    }

    /** @param rule id of the version to check by, or an expression for it */
    List<Candidate> read(LocalDate today, String rule, String condition, List<Object> values) {
        Query query = em.createNativeQuery(
                CandidateSql.columns(today) + CandidateSql.tables(today, rule) + " WHERE " + condition);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(CandidateReader::candidate).toList();
    }

    /** Whether the type, or its rule of that day, asks that a second manager agrees. */
    boolean asksForSecond(long typeId, LocalDate today) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM certificate_type ct WHERE ct.id = " + typeId + " AND (ct.second_person"
                                + " OR EXISTS (SELECT 1 FROM certificate_rule r WHERE r.second_person AND r.id = "
                                + CandidateSql.inForce(today) + "))")
                .getResultList()
                .isEmpty();
    }

    /** The candidates of these enrolments that meet the condition. A null type reads each type of the camp. */
    List<Candidate> ofEnrolments(LocalDate today, Collection<Long> ids, @Nullable Long typeId, String condition) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String type = typeId == null ? "" : " AND ct.id = " + typeId;
        return read(today, "e.id IN (" + list + ")" + type + " AND " + condition + " ORDER BY e.id, ct.id", List.of());
    }

    static Candidate candidate(Object columns) {
        Row row = new Row(columns);
        long enrolment = row.number();
        long person = row.number();
        String name = row.text();
        var cohort = row.bilingual();
        Candidate.Type type =
                new Candidate.Type(row.number(), row.bilingual(), row.bilingual(), row.text(), row.bilingual());
        Candidate.Rule rule = rule(row);
        return new Candidate(
                enrolment,
                person,
                name,
                cohort,
                type,
                rule,
                evidence(row),
                new Candidate.Place(row.number(), row.number(), row.bilingual()),
                row.instant(),
                row.instantOrNull(),
                row.numberOrNull(),
                row.textOrNull());
    }

    private static Candidate.Rule rule(Row row) {
        long id = row.number();
        Integer months = row.intOrNull();
        Requirements requirements =
                new Requirements(row.decimal(), row.flag(), row.intOrNull(), row.flag(), further(row));
        return new Candidate.Rule(id, requirements, months);
    }

    private static Requirements.Further further(Row row) {
        Map<LearningMode, BigDecimal> hours = new EnumMap<>(LearningMode.class);
        for (LearningMode mode : LearningMode.values()) {
            BigDecimal least = row.decimalOrNull();
            if (least != null) {
                hours.put(mode, least);
            }
        }
        return new Requirements.Further(
                hours,
                row.intOrNull(),
                (int) row.number(),
                Listed.of(row.textOrNull()).size(),
                List.copyOf(Listed.credentials(row.textOrNull())));
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.decimal(),
                (int) row.number(),
                (int) row.number(),
                row.intOrNull(),
                row.intOrNull(),
                row.flag(),
                duplicate(row.textOrNull(), row.textOrNull(), row.dayOrNull()),
                furtherEvidence(row));
    }

    private static Evidence.Further furtherEvidence(Row row) {
        Map<LearningMode, BigDecimal> hours = new EnumMap<>(LearningMode.class);
        for (LearningMode mode : LearningMode.values()) {
            hours.put(mode, row.decimal());
        }
        return new Evidence.Further(
                hours,
                (int) row.number(),
                (int) row.number(),
                row.bilingual(),
                Listed.credentials(row.textOrNull()),
                Listed.credentials(row.textOrNull()),
                row.intOrNull());
    }

    private static Evidence.@Nullable Duplicate duplicate(
            @Nullable String serial, @Nullable String issuedBy, @Nullable LocalDate issuedOn) {
        return serial == null || issuedBy == null || issuedOn == null
                ? null
                : new Evidence.Duplicate(serial, issuedBy, issuedOn);
    }
}
