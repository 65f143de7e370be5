package cn.haitang.shared.vault;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals rows that were written before there was a key, or with an older one. Two nodes may do it at once: a row is changed only if it
 * still holds what was read. Called by {@link ResealClock} alone.
 */
@Stateless
@PermitAll
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class.getName());
    private static final int AT_ONCE = 200;

    private record Stored(long id, String text, String purpose) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    /**
     * Some rows behind this one.
     *
     * @return the last row looked at; 0 when there is none left
     * @throws DomainException there is no key
     */
    public long next(SealedColumn column, long after) {
        List<Stored> rows = Row.list(
                em.createNativeQuery(
                                "SELECT id, %1$s, %2$s FROM %3$s WHERE id > ? AND %1$s NOT LIKE ? ORDER BY id LIMIT %4$d"
                                        .formatted(column.column(), column.purpose(), column.table(), AT_ONCE))
                        .setParameter(1, after)
                        .setParameter(2, vault.sign() + "%"),
                row -> new Stored(row.id(0), row.text(1), row.text(2)));
        rows.forEach(row -> seal(column, row));
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
    }

    private void seal(SealedColumn column, Stored row) {
        try {
            em.createNativeQuery("UPDATE %1$s SET %2$s = ? WHERE id = ? AND %2$s = ?"
                            .formatted(column.table(), column.column()))
                    .setParameter(1, vault.seal(vault.openOrPlain(row.text(), row.purpose()), row.purpose()))
                    .setParameter(2, row.id())
                    .setParameter(3, row.text())
                    .executeUpdate();
        } catch (DomainException lost) {
            LOG.log(Level.WARNING, "{0} {1}: {2}", new Object[] {
                column.table(), row.id(), lost.code().key()
            });
        }
    }
}
