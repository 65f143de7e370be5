package cn.haitang.organisation;

import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads of the two axes, cut by the viewer's scope. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganisationQueries {

    /** A choice in a filter or form. */
    public record Choice(long id, Bilingual name) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** Territories inside the viewer's scope, parents before children. */
    public List<Choice> territories() {
        return choices("SELECT t.id, t.name_zh, t.name_en FROM territory t WHERE " + scope().covers("t.path", "NULL")
                + " ORDER BY t.path");
    }

    /** Industries inside the viewer's scope. */
    public List<Choice> industries() {
        return choices(
                "SELECT i.id, i.name_zh, i.name_en FROM industry i WHERE EXISTS (SELECT 1 FROM territory t WHERE "
                        + scope().covers("t.path", "i.id") + ") ORDER BY i.id");
    }

    private Scope scope() {
        return current.scope(Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR);
    }

    private List<Choice> choices(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Choice(((Number) row[0]).longValue(), Bilingual.of((String) row[1], (String) row[2])))
                .toList();
    }
}
