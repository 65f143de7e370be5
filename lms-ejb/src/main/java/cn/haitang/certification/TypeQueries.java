package cn.haitang.certification;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What types of certificates say of themselves, and who said it. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TypeQueries {

    /**
     * A type as its page shows it.
     *
     * @param onPage the page decides; else the course's file
     * @param campId null: of no camp, people are chosen
     * @param file what the course's file would change; empty: nothing
     */
    public record Described(
            long id,
            int version,
            boolean onPage,
            TypeFacts facts,
            @Nullable Long campId,
            long templateId,
            List<RuleDesign.Difference> file)
            implements Serializable {}

    /** A version with what it changed. @param by null: the course's file. @param taken false: the page decided otherwise */
    public record Change(
            int version, boolean taken, @Nullable String by, Instant at, List<RuleDesign.Difference> changes)
            implements Serializable {}

    public record Choice(long id, Bilingual name) implements Serializable {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TypeVersions versions;

    /** @throws DomainException no such type */
    public Described type(long typeId) {
        CertificateType type = em.find(CertificateType.class, typeId);
        if (type == null) {
            throw new DomainException(CertificationError.TYPE_NOT_FOUND);
        }
        List<RuleDesign.Difference> file = type.decidedOnPage()
                ? versions.newestOfFile(typeId)
                        .map(said -> type.facts().differences(said.facts()))
                        .orElse(List.of())
                : List.of();
        long template = ((Number) em.createNativeQuery("SELECT template_id FROM certificate_type WHERE id = ?")
                        .setParameter(1, typeId)
                        .getSingleResult())
                .longValue();
        return new Described(typeId, type.version(), type.decidedOnPage(), type.facts(), type.campId(), template, file);
    }

    /** All versions, the newest first, each beside the one that held before it. */
    public List<Change> changes(long typeId) {
        List<TypeVersions.Said> all = versions.of(typeId);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            TypeVersions.Said said = all.get(i);
            List<RuleDesign.Difference> differences = all.subList(i + 1, all.size()).stream()
                    .filter(TypeVersions.Said::taken)
                    .findFirst()
                    .map(before -> before.facts().differences(said.facts()))
                    .orElse(List.of());
            changes.add(new Change(said.version(), said.taken(), said.by(), said.at(), differences));
        }
        return changes;
    }

    /** Templates that have a published version. */
    public List<Choice> templates() {
        return Row.list(
                em.createNativeQuery(
                        "SELECT t.id, t.name FROM certificate_template t WHERE EXISTS (SELECT 1 FROM"
                                + " certificate_template_version v WHERE v.template_id = t.id AND v.published_at IS NOT NULL) ORDER BY t.id"),
                row -> new Choice(row.id(0), Bilingual.of(row.text(1), row.text(1))));
    }
}
