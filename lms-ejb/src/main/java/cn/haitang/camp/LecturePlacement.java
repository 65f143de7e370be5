package cn.haitang.camp;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The unit through which a lecturer's lecture stands in a programme: one for each lecture, it keeps its id. */
@ApplicationScoped
class LecturePlacement {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<ProgrammeChanged> changed;

    void place(Lecture lecture, long moduleId, boolean required) {
        CampModule module = em.find(CampModule.class, moduleId);
        if (module == null || module.isRetired()) {
            throw new DomainException(CampError.CAMP_NOT_FOUND);
        }
        Unit unit = unitOf(lecture).orElseGet(() -> new Unit(lecture.slug()));
        long before = unit.moduleId();
        unit.place(moduleId, lastPosition(moduleId) + 1, required, null, lecture.title());
        unit.pointToLecture(lecture.id());
        em.persist(unit);
        em.flush();
        changed.fire(new ProgrammeChanged(module.campId()));
        if (before != 0 && before != moduleId) {
            tell(before);
        }
    }

    void withdraw(Lecture lecture) {
        unitOf(lecture).filter(unit -> !unit.isRetired()).ifPresent(unit -> {
            unit.retire();
            em.flush();
            tell(unit.moduleId());
        });
    }

    /** The unit bears the lecture's title. */
    void rename(Lecture lecture) {
        unitOf(lecture).ifPresent(unit -> unit.rename(lecture.title()));
    }

    private Optional<Unit> unitOf(Lecture lecture) {
        return em.createQuery("SELECT u FROM Unit u WHERE u.lectureId = :lecture ORDER BY u.id", Unit.class)
                .setParameter("lecture", lecture.id())
                .getResultStream()
                .findFirst();
    }

    private int lastPosition(long moduleId) {
        List<Integer> last = em.createQuery(
                        "SELECT COALESCE(MAX(u.position), 0) FROM Unit u WHERE u.moduleId = :module", Integer.class)
                .setParameter("module", moduleId)
                .getResultList();
        return last.get(0);
    }

    private void tell(long moduleId) {
        CampModule module = em.find(CampModule.class, moduleId);
        if (module != null) {
            changed.fire(new ProgrammeChanged(module.campId()));
        }
    }
}
