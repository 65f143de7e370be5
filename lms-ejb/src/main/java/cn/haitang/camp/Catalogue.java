package cn.haitang.camp;

import cn.haitang.camp.CampQueries.CampView;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** All camps, read once a second at most: the same for everybody. */
@ApplicationScoped
class Catalogue {

    private final Remembered<String, List<CampView>> known = new Remembered<>(Duration.ofSeconds(1));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    List<CampView> all() {
        return known.of("all", clock, any -> read());
    }

    private List<CampView> read() {
        return Row.list(em.createNativeQuery(CampQueries.CAMP + " ORDER BY position, id"), CampQueries::camp);
    }
}
