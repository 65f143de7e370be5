package cn.haitang.certification;

import cn.haitang.certification.DeskQueries.Counts;
import cn.haitang.certification.DeskQueries.Filter;
import cn.haitang.certification.DeskQueries.Pending;
import cn.haitang.certification.DeskQueries.State;
import cn.haitang.certification.DeskQueries.TypeView;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Scope;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The statements of the certificate desk. */
@ApplicationScoped
class DeskReader {

    private static final String LIVE = "(q.revoked_at IS NULL AND q.replaced_at IS NULL)";

    private static final String ISSUED_TABLES =
            " FROM certificate q JOIN territory t ON t.id = q.territory_id LEFT JOIN enrolment e ON e.id = q.enrolment_id"
                    + " LEFT JOIN cohort c ON c.id = e.cohort_id WHERE ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CandidateReader candidates;

    @Inject
    private CertificateReader certificates;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private CertificationSettings settings;

    List<TypeView> types() {
        List<?> rows = em.createNativeQuery(
                        "SELECT ct.id, ct.purpose, ct.title_zh, ct.title_en, r.version, r.valid_from, COALESCE(r.note_zh,"
                                + " ''), COALESCE(r.note_en, ''), ct.camp_id IS NULL, r.issue_level, r.second_person FROM certificate_type ct JOIN"
                                + " certificate_rule r ON r.id = (SELECT cr.id FROM certificate_rule cr WHERE"
                                + " cr.certificate_type_id = ct.id AND cr.valid_from <= '" + current.today()
                                + "' ORDER BY cr.version DESC LIMIT 1) LEFT JOIN camp k ON k.id = ct.camp_id ORDER BY"
                                + " k.position IS NULL, k.position, ct.id")
                .getResultList();
        return rows.stream().map(columns -> type(new Row(columns))).toList();
    }

    private TypeView type(Row row) {
        long id = row.number();
        Purpose purpose = Purpose.valueOf(row.text());
        Bilingual title = row.bilingual();
        int version = (int) row.number();
        LocalDate since = row.day();
        Bilingual note = row.bilingual();
        boolean chosen = row.flag();
        String name = row.textOrNull();
        IssueLevel level = name == null ? null : IssueLevel.valueOf(name);
        return new TypeView(id, purpose, title, version, since, note, chosen, level, row.flag(), access.reaches(level));
    }

    Page<Pending> pending(Filter filter, Scope scope, int first, int size) {
        CandidateBasis basis = candidates.basis(filter.typeId());
        Condition condition = pendingCondition(basis, filter, scope);
        List<Pending> rows = candidates
                .read(
                        basis,
                        current.today(),
                        condition.sql() + " ORDER BY "
                                + basis.pick("e.required_done >= e.required_units DESC, e.hours DESC, e.id", "e.id")
                                + " LIMIT " + first + ", " + size,
                        condition.values())
                .stream()
                .map(DeskReader::pending)
                .toList();
        return new Page<>(rows, countPending(basis, condition));
    }

    /** The enrolments of all who are eligible under the filter, and how many are not. */
    Everybody everybody(Filter filter, Scope scope) {
        return everybody(filter, scope, "TRUE");
    }

    /** @param more a condition over the candidates' tables */
    Everybody everybody(Filter filter, Scope scope, String more) {
        CandidateBasis basis = candidates.basis(filter.typeId());
        Condition condition = pendingCondition(basis, filter, scope).and(more);
        List<Candidate> all = candidates.read(
                basis,
                current.today(),
                condition.sql() + " ORDER BY " + basis.pick("e.hours DESC, e.id", "e.id") + " LIMIT "
                        + (BatchService.MOST_AT_ONCE + 1),
                condition.values());
        List<Long> eligible = all.stream()
                .filter(candidate -> candidate.eligibility().eligible())
                .map(Candidate::id)
                .toList();
        return new Everybody(eligible, all.size() - eligible.size());
    }

    record Everybody(List<Long> eligible, int others) {}

    Page<CertificateView> certificates(Filter filter, State state, Scope scope, int first, int size) {
        Condition condition = issuedCondition(filter, scope).and(stateOf(state));
        List<CertificateView> rows = certificates.read(
                "q.id IN (SELECT id FROM (SELECT q.id" + ISSUED_TABLES + condition.sql()
                        + " ORDER BY q.issued_at DESC, q.id DESC LIMIT " + first + ", " + size
                        + ") page) ORDER BY q.issued_at DESC, q.id DESC",
                condition.values().toArray());
        return new Page<>(rows, ((Number) condition.on(em, "SELECT COUNT(*)" + ISSUED_TABLES)).longValue());
    }

    Counts counts(Filter filter, Scope scope) {
        Object states = issuedCondition(filter, scope)
                .on(
                        em,
                        "SELECT COALESCE(SUM(%s), 0), COALESCE(SUM(%s), 0), COALESCE(SUM(%s), 0)"
                                        .formatted(stateOf(State.SOON), stateOf(State.GOOD), stateOf(State.REVOKED))
                                + ISSUED_TABLES);
        Row row = new Row(states);
        CandidateBasis basis = candidates.basis(filter.typeId());
        return new Counts(
                countPending(basis, pendingCondition(basis, filter, scope)), row.number(), row.number(), row.number());
    }

    private long countPending(CandidateBasis basis, Condition condition) {
        return ((Number) condition.on(
                        em, "SELECT COUNT(*)" + CandidateReader.tables(basis, current.today()) + " WHERE "))
                .longValue();
    }

    private static Pending pending(Candidate candidate) {
        return new Pending(
                candidate.id(),
                candidate.name(),
                candidate.place().industry(),
                candidate.beside(),
                candidate.eligibility());
    }

    /** Without a certificate for this enrolment or nomination, or with one that is to be renewed now. */
    private Condition pendingCondition(CandidateBasis basis, Filter filter, Scope scope) {
        String[] beside = basis.beside();
        return Condition.of("ct.id = " + filter.typeId() + " AND " + CandidateSql.waits(basis, current.today()))
                .and(scope.covers("t.path", "m.industry_id"))
                .and(filter.territoryId(), "t.path LIKE CONCAT((SELECT path FROM territory WHERE id = ?), '%')")
                .and(filter.industryId(), "m.industry_id = ?")
                .like(filter.text(), "p.name", beside[0], beside[1], beside[2]);
    }

    private static Condition issuedCondition(Filter filter, Scope scope) {
        return Condition.of("q.certificate_type_id = " + filter.typeId())
                .and(scope.covers("t.path", "q.industry_id"))
                .and(filter.territoryId(), "t.path LIKE CONCAT((SELECT path FROM territory WHERE id = ?), '%')")
                .and(filter.industryId(), "q.industry_id = ?")
                .like(filter.text(), "q.holder_name", "q.serial", "c.name_zh", "c.name_en", "c.code");
    }

    private String stateOf(State state) {
        LocalDate today = current.today();
        return switch (state) {
            case GOOD -> LIVE;
            case SOON ->
                ("(" + LIVE
                                + " AND NOT EXISTS (SELECT 1 FROM certificate w WHERE w.renews_id = q.id AND w.revoked_at IS NULL)"
                                + " AND q.valid_until >= '%1$s' AND q.valid_until < '%1$s' + INTERVAL COALESCE((SELECT r.renewal_window_days FROM certificate_rule r WHERE r.id = q.certificate_rule_id), %2$d) DAY)")
                        .formatted(today, settings.soonDays());
            case REVOKED -> "NOT " + LIVE;
        };
    }
}
