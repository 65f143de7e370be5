package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.stream.Collectors;

/** How far the acting person is with the files of a pack. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingQueries {

    /** @param lastPage where it stopped, from 1; {@code read} to the end */
    public record Reading(int lastPage, boolean read) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    /** By id of the file; files that were never opened are missing. */
    public Map<Long, Reading> ofPack(long packId) {
        Query query = em.createNativeQuery("SELECT f.id, r.last_page, r.finished_at IS NOT NULL FROM pack_file f"
                        + " JOIN pack_reading r ON r.pack_file_id = f.id WHERE f.pack_id = ? AND r.person_id = ?")
                .setParameter(1, packId)
                .setParameter(2, current.id());
        return Row.list(query, r -> Map.entry(r.id(0), new Reading(r.count(1), r.flag(2)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
