package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.SharedSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes over certificate types and their rules. Idempotent: a type is found again by its slug, and a rule that says the
 * same as the newest version adds none. Called by the content import alone.
 */
@Stateless
@PermitAll
public class CertificationImport {

    /**
     * @param slug unique among all certificate types
     * @param statement the sentence printed after the name
     * @param issuerCode begins each serial number: two capitals, then perhaps a hyphen and 2–4 capitals or digits
     */
    public record TypeRow(
            String slug,
            String campSlug,
            Purpose purpose,
            Bilingual title,
            Bilingual statement,
            String issuerCode,
            Bilingual issuer,
            RuleRow rule) {}

    /**
     * @param minHours verified credit hours in the camp
     * @param requiredModules slugs of the modules whose required units must be done; empty: of all modules
     * @param examSlug null: no exam; {@code passMark} of 100 stands with it
     * @param validityMonths null: does not expire
     * @param renewalWindowDays so many days before its last one a certificate "expires soon"; null: by the setting
     * @param note what managers should know of the rule
     */
    public record RuleRow(
            BigDecimal minHours,
            List<String> requiredModules,
            @Nullable String examSlug,
            @Nullable Integer passMark,
            boolean verifiedIdentity,
            @Nullable Integer validityMonths,
            @Nullable Integer renewalWindowDays,
            @Nullable Bilingual note) {}

    private static final Logger LOG = Logger.getLogger(CertificationImport.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TypeVersions versions;

    @Inject
    private Clock clock;

    @Inject
    private SharedSettings settings;

    /** The id of the type. The camp must be there already. */
    public long type(TypeRow row) {
        CertificateType type = em.createQuery(
                        "SELECT t FROM CertificateType t WHERE t.slug = :slug", CertificateType.class)
                .setParameter("slug", row.slug())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new CertificateType(row.slug(), null));
        type.standsIn(camp(row.campSlug()));
        describe(type, new TypeFacts(row.purpose(), row.title(), row.statement(), row.issuerCode(), row.issuer()));
        rule(type.id(), row);
        return type.id();
    }

    /** What was decided on the page stays; that the file says otherwise is kept, shown there, and told in the log. */
    private void describe(CertificateType type, TypeFacts facts) {
        if (type.isNew()) {
            type.say(facts, 1, false);
            em.persist(type);
            em.flush();
            versions.add(type.id(), facts, true, true, null);
        } else if (!type.decidedOnPage()) {
            if (!type.facts().equals(facts)) {
                type.say(facts, versions.add(type.id(), facts, true, true, null), false);
            }
        } else if (versions.newestOfFile(type.id())
                .filter(said -> said.facts().equals(facts))
                .isEmpty()) {
            versions.add(type.id(), facts, true, false, null);
            LOG.warning(
                    () -> "certificate type " + type.id() + ": the file says otherwise than the page, which decides");
        }
    }

    /**
     * A rule that people edit on the page is theirs: the file adds a version in force only while all versions are from files.
     * Afterwards what it asks for becomes a draft beside the decision, unless somebody is at work on one.
     */
    private void rule(long typeId, TypeRow type) {
        List<CertificateRule> all = em.createQuery(
                        "SELECT r FROM CertificateRule r WHERE r.typeId = :type ORDER BY r.version DESC",
                        CertificateRule.class)
                .setParameter("type", typeId)
                .getResultList();
        int version = all.stream().mapToInt(CertificateRule::version).max().orElse(0) + 1;
        CertificateRule rule = new CertificateRule(
                typeId, version, LocalDate.ofInstant(clock.instant(), settings.zone()), type.rule());
        Optional<CertificateRule> newest =
                all.stream().filter(CertificateRule::isFromFile).findFirst();
        if (newest.filter(rule::asksTheSameAs).isPresent()) {
            return;
        }
        Optional<CertificateRule> decided = all.stream()
                .filter(other -> !other.isFromFile() && !other.isDraft())
                .findFirst();
        if (decided.isEmpty()) {
            em.persist(rule);
        } else {
            offer(decided.get(), all, version, type);
        }
    }

    private void offer(CertificateRule decided, List<CertificateRule> all, int version, TypeRow type) {
        Optional<CertificateRule> draft =
                all.stream().filter(CertificateRule::isDraft).findFirst();
        if (draft.isEmpty()) {
            em.persist(CertificateRule.offered(decided, version, type.rule(), clock.instant()));
        } else if (draft.get().isUntouchedOffer()) {
            draft.get().offer(type.rule(), clock.instant());
        }
        String what = draft.filter(open -> !open.isUntouchedOffer()).isPresent()
                ? "left out, since a draft is being edited"
                : "kept as a draft";
        LOG.warning(() ->
                "certificate type " + decided.typeId() + ": its rule is decided on the page; the file's is " + what);
    }

    private long camp(String slug) {
        List<?> ids = em.createNativeQuery("SELECT id FROM camp WHERE slug = ?")
                .setParameter(1, slug)
                .getResultList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("camp " + slug);
        }
        return ((Number) ids.get(0)).longValue();
    }
}
