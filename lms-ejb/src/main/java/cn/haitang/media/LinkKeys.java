package cn.haitang.media;

import cn.haitang.shared.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The keys that sign links, in the database, so that each node knows the links of the others. A new row replaces the key. */
@ApplicationScoped
class LinkKeys {

    /** A key. */
    record Key(int id, byte[] secret) {}

    private final Remembered<String, List<Key>> known = new Remembered<>(Duration.ofMinutes(1));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    Key newest() {
        return all().get(0);
    }

    Optional<Key> of(int id) {
        return all().stream().filter(key -> key.id() == id).findFirst();
    }

    /** The newest first. */
    private List<Key> all() {
        return known.of("", clock, any -> {
            List<?> rows = em.createNativeQuery("SELECT id, secret FROM link_key ORDER BY id DESC LIMIT 2")
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Key(((Number) row[0]).intValue(), (byte[]) row[1]))
                    .toList();
        });
    }
}
