package cn.haitang.engagement.push;

import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The rows of browsers, for the sender alone. */
@Stateless
@PermitAll
public class PushDevices {

    record Device(String endpoint, String publicKey, String auth, String language) {}

    @PersistenceContext
    private EntityManager em;

    /** Empty when it was turned off, or belongs to somebody else by now. */
    public Optional<Device> find(long id, long person) {
        return Row.first(
                em.createNativeQuery("SELECT d.endpoint, d.public_key, d.auth, p.locale FROM push_device d"
                                + " JOIN person p ON p.id = d.person_id WHERE d.id = ? AND d.person_id = ?")
                        .setParameter(1, id)
                        .setParameter(2, person),
                row -> new Device(row.text(0), row.text(1), row.text(2), row.text(3)));
    }

    /** The push service knows it no more. */
    public void gone(long id) {
        em.createNativeQuery("DELETE FROM push_device WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }
}
