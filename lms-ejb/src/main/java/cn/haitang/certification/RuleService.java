package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Edits the rules of certificates. They hold everywhere: it takes a manager of everything, or an administrator. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class RuleService {

    private static final int LONGEST_LOG = 4000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Rules rules;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    @Inject
    private Clock clock;

    /** The type's draft; begun as a copy of its newest version when there is none. Asking twice gives the same. */
    public long draft(long typeId) {
        access.mustRule();
        rules.lockType(typeId);
        List<CertificateRule> all = rules.ofType(typeId);
        if (all.isEmpty()) {
            throw new DomainException(CertificationError.TYPE_NOT_FOUND);
        }
        return all.stream()
                .filter(CertificateRule::isDraft)
                .findFirst()
                .orElseGet(() -> begin(all.get(0)))
                .id();
    }

    private CertificateRule begin(CertificateRule like) {
        CertificateRule draft = new CertificateRule(like, like.version() + 1, current.id(), clock.instant());
        em.persist(draft);
        em.flush();
        return draft;
    }

    /** Saves a draft and notes who changed what. @throws DomainException see {@link RuleError} */
    public void edit(long ruleId, RuleDesign design) {
        access.mustRule();
        CertificateRule draft = rules.locked(ruleId);
        RuleDesign before = draft.design();
        draft.edit(design, current.id(), clock.instant());
        mustBePossible(draft);
        String changes = before.differences(draft.design()).stream()
                .map(change -> change.field() + "\t" + flat(change.before()) + "\t" + flat(change.after()))
                .collect(Collectors.joining("\n"));
        if (!changes.isEmpty()) {
            em.createNativeQuery(
                            "INSERT INTO certificate_rule_edit (certificate_rule_id, edited_at, edited_by, changes)"
                                    + " VALUES (?, ?, ?, ?)")
                    .setParameter(1, ruleId)
                    .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                    .setParameter(3, current.id())
                    .setParameter(4, changes.length() > LONGEST_LOG ? changes.substring(0, LONGEST_LOG) : changes)
                    .executeUpdate();
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** In force from that day on, for good. @throws DomainException see {@link RuleError} */
    public void publish(long ruleId, LocalDate from) {
        access.mustRule();
        CertificateRule draft = rules.locked(ruleId);
        rules.lockType(draft.typeId());
        mustBePossible(draft);
        CertificateRule newest = rules.ofType(draft.typeId()).stream()
                .filter(rule -> !rule.isDraft())
                .findFirst()
                .orElse(null);
        draft.publish(new CertificateRule.Publication(from, current.today(), current.id(), clock.instant()), newest);
    }

    /** What a mentor can sign off for this certificate. Adding the same again brings it back. */
    public void addPractice(long typeId, String titleZh, String titleEn) {
        access.mustRule();
        rules.mustBeOfCamp(typeId);
        String zh = titleZh.strip();
        String en = titleEn.isBlank() ? zh : titleEn.strip();
        if (zh.isEmpty() || zh.length() > 120 || en.length() > 160) {
            throw new DomainException(RuleError.PRACTICE_TITLE, 120);
        }
        em.createNativeQuery(
                        "INSERT INTO practice (certificate_type_id, title_zh, title_en, created_by, created_at)"
                                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE retired = FALSE, title_en = VALUES(title_en)")
                .setParameter(1, typeId)
                .setParameter(2, zh)
                .setParameter(3, en)
                .setParameter(4, current.id())
                .executeUpdate();
    }

    /** No longer offered to mentors; what was signed stays signed. */
    public void retirePractice(long practiceId) {
        access.mustRule();
        em.createNativeQuery("UPDATE practice SET retired = TRUE WHERE id = ?")
                .setParameter(1, practiceId)
                .executeUpdate();
    }

    /** What the rule names must be there. */
    private void mustBePossible(CertificateRule draft) {
        RuleDesign design = draft.design();
        String slug = rules.slug(draft.typeId());
        if (design.requiredUnits() || design.practices() > 0) {
            rules.mustBeOfCamp(draft.typeId());
        }
        if (rules.needs(design.prerequisites(), slug, current.today())) {
            throw new DomainException(RuleError.CIRCLE);
        }
        if (design.examSlug() != null
                && rules.count("SELECT COUNT(*) FROM exam WHERE slug = ?", design.examSlug()) == 0) {
            throw new DomainException(RuleError.EXAM_UNKNOWN, design.examSlug());
        }
        long practices = rules.count(
                "SELECT COUNT(*) FROM practice WHERE NOT retired AND certificate_type_id = ?", draft.typeId());
        if (design.practices() > practices) {
            throw new DomainException(RuleError.TOO_FEW_PRACTICES, design.practices(), practices);
        }
    }
}
