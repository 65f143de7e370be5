package cn.haitang.learning;

import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many watch a lecture: figures without persons, for lecturers. */
@Stateless
@RolesAllowed(Roles.LECTURER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AudienceQueries {

    /** @param watchers people who began; {@code finished} those of them who saw enough of it to complete it */
    public record Audience(long lectureId, int watchers, int finished) {}

    @PersistenceContext
    private EntityManager em;

    /** By lecture; a lecture that nobody began is missing. */
    public Map<Long, Audience> of(List<Long> lectureIds) {
        if (lectureIds.isEmpty()) {
            return Map.of();
        }
        String ids = lectureIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var query = em.createNativeQuery("SELECT lecture_id, COUNT(DISTINCT person_id),"
                + " COUNT(DISTINCT CASE WHEN completed_at IS NOT NULL AND taken_back = 0 THEN person_id END) FROM watched_video"
                + " WHERE lecture_id IN (" + ids + ") GROUP BY lecture_id");
        return Row.list(query, r -> new Audience(r.id(0), r.count(1), r.count(2))).stream()
                .collect(Collectors.toMap(Audience::lectureId, Function.identity()));
    }
}
