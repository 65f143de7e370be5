package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;

/** Counts checks per certificate and day, after the answer was given; nothing about who asked. */
@Stateless
@PermitAll
public class VerificationCounter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Asynchronous
    public void count(String publicId) {
        em.createNativeQuery("INSERT INTO verification_count (certificate_id, day, checks)"
                        + " SELECT id, ?, 1 FROM certificate WHERE public_id = ?"
                        + " ON DUPLICATE KEY UPDATE checks = checks + 1")
                .setParameter(1, Date.valueOf(current.today()))
                .setParameter(2, publicId)
                .executeUpdate();
    }
}
