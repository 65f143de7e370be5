package cn.haitang.certification;

import cn.haitang.learning.LearningMode;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads candidates: one statement for one enrolment or for a thousand. */
@ApplicationScoped
class CandidateReader {

    @PersistenceContext
    private EntityManager em;

    /** Which rows are candidates for a type. It never changes. @throws DomainException no such type */
    CandidateBasis basis(long typeId) {
        List<?> camps = em.createNativeQuery("SELECT COALESCE(camp_id, 0) FROM certificate_type WHERE id = ?")
                .setParameter(1, typeId)
                .getResultList();
        if (camps.isEmpty()) {
            throw new DomainException(CertificationError.TYPE_NOT_FOUND);
        }
        return ((Number) camps.get(0)).longValue() == 0 ? CandidateBasis.NOMINATION : CandidateBasis.ENROLMENT;
    }

    /** Tables and joins with the aliases e, c, p, ct, r, m, t, i, l, d; for conditions and counts over the same rows. */
    static String tables(CandidateBasis basis, LocalDate today) {
        return CandidateSql.tables(basis, today, CandidateSql.inForce(today));
    }

    /** @param condition of our own making; values only as parameters, in order */
    List<Candidate> read(CandidateBasis basis, LocalDate today, String condition, List<Object> values) {
        return read(basis, today, CandidateSql.inForce(today), condition, values);
    }

    /** @param rule id of the version to check by, or an expression for it */
    List<Candidate> read(CandidateBasis basis, LocalDate today, String rule, String condition, List<Object> values) {
        Query query = em.createNativeQuery(
                CandidateSql.columns(basis, today) + CandidateSql.tables(basis, today, rule) + " WHERE " + condition);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(columns -> candidate(basis, columns)).toList();
    }

    /** The candidates of a type that meet the condition. @param ids of enrolments, or of nominations where it is of no camp */
    List<Candidate> ofType(LocalDate today, Collection<Long> ids, long typeId, String condition) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        basis(typeId),
                        today,
                        "e.id IN (" + list(ids) + ") AND ct.id = " + typeId + " AND " + condition + " ORDER BY e.id",
                        List.of());
    }

    /** The same for each type of the enrolments' camps. */
    List<Candidate> ofEnrolments(LocalDate today, Collection<Long> ids, String condition) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        CandidateBasis.ENROLMENT,
                        today,
                        "e.id IN (" + list(ids) + ") AND " + condition + " ORDER BY e.id, ct.id",
                        List.of());
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static Candidate candidate(CandidateBasis basis, Object columns) {
        Row row = new Row(columns);
        long enrolment = row.number();
        long person = row.number();
        String name = row.text();
        var cohort = row.bilingual();
        Candidate.Type type =
                new Candidate.Type(row.number(), row.bilingual(), row.bilingual(), row.text(), row.bilingual());
        Candidate.Rule rule = rule(row);
        return new Candidate(
                basis,
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
                row.textOrNull(),
                renewal(row));
    }

    /** The day from which the validity of the next certificate counts. */
    LocalDate countsFrom(Candidate candidate, LocalDate today) {
        Long before = candidate.lastLiveId();
        return before == null ? today : em.find(Certificate.class, before).renewedFrom(today);
    }

    private static @Nullable Renewal renewal(Row row) {
        boolean renewing = row.flag();
        RenewalMode mode = RenewalMode.valueOf(row.text());
        BigDecimal needed = Objects.requireNonNullElse(row.decimalOrNull(), BigDecimal.ZERO);
        String serial = row.textOrNull();
        LocalDate lastDay = row.dayOrNull();
        BigDecimal hours = row.decimal();
        Integer best = row.intOrNull();
        Bilingual title = Bilingual.of(orEmpty(row.textOrNull()), orEmpty(row.textOrNull()));
        Long enrolment = row.numberOrNull();
        int units = Objects.requireNonNullElse(row.intOrNull(), 0);
        int done = Objects.requireNonNullElse(row.intOrNull(), 0);
        Renewal.Course course = new Renewal.Course(title, enrolment, units, done, row.flag());
        return renewing && serial != null && lastDay != null
                ? new Renewal(mode, serial, lastDay, needed, hours, best, course)
                : null;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
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
