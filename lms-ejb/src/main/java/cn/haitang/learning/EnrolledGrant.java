package cn.haitang.learning;

import cn.haitang.media.AssetGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who is enrolled reads the videos, slides and pack files of the published units of the camp. */
@ApplicationScoped
public class EnrolledGrant implements AssetGrant {

    @PersistenceContext
    private EntityManager em;

    @Override
    public boolean mayRead(long personId, long assetId) {
        return !em.createNativeQuery("""
                SELECT 1 FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN module m ON m.camp_id = c.camp_id
                  JOIN unit u ON u.module_id = m.id AND NOT u.retired
                  LEFT JOIN lecture l ON l.id = u.lecture_id AND l.status = 'PUBLISHED'
                  LEFT JOIN pack_file f ON f.pack_id = u.pack_id AND NOT f.retired
                 WHERE e.person_id = ?1 AND e.status <> 'WITHDRAWN' AND ?2 IN (l.video_id, l.slides_id, f.asset_id)
                 LIMIT 1""")
                .setParameter(1, personId)
                .setParameter(2, assetId)
                .getResultList()
                .isEmpty();
    }
}
