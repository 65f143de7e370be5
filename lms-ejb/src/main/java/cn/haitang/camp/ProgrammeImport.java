package cn.haitang.camp;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The programme of one camp and the files of one pack, in the order of the content files. Part of {@link CampImport}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProgrammeImport {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<ProgrammeChanged> changed;

    public void take(long campId, List<CampImport.ModuleRow> rows) {
        Set<String> kept = new HashSet<>();
        Set<String> keptUnits = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            CampModule module = module(campId, rows.get(i).slug());
            module.place(i + 1, rows.get(i));
            em.persist(module);
            em.flush();
            kept.add(module.slug());
            units(campId, module, rows.get(i).units(), keptUnits);
        }
        modules(campId).stream().filter(m -> !kept.contains(m.slug())).forEach(CampModule::retire);
        units(campId).stream()
                .filter(u -> !keptUnits.contains(u.slug()) && !LectureService.madeByLecturer(u.slug()))
                .forEach(Unit::retire);
        em.flush();
        changed.fire(new ProgrammeChanged(campId));
    }

    public void files(long packId, List<CampImport.PackFileRow> rows) {
        List<PackFile> known = em.createQuery("SELECT f FROM PackFile f WHERE f.packId = :pack", PackFile.class)
                .setParameter("pack", packId)
                .getResultList();
        for (int i = 0; i < rows.size(); i++) {
            int position = i + 1;
            PackFile file = known.stream()
                    .filter(f -> f.position() == position)
                    .findFirst()
                    .orElseGet(() -> new PackFile(packId, position));
            file.hold(rows.get(i));
            em.persist(file);
        }
        known.stream().filter(f -> f.position() > rows.size()).forEach(PackFile::retire);
        em.flush();
    }

    private void units(long campId, CampModule module, List<CampImport.UnitRow> rows, Set<String> kept) {
        for (int i = 0; i < rows.size(); i++) {
            CampImport.UnitRow row = rows.get(i);
            Unit unit = units(campId).stream()
                    .filter(u -> u.slug().equals(row.slug()))
                    .findFirst()
                    .orElseGet(() -> new Unit(row.slug()));
            unit.place(module.id(), i + 1, row.required(), row.minutes(), row.title());
            unit.goBy(row.ruleProfile());
            point(unit, row);
            em.persist(unit);
            em.flush();
            kept.add(row.slug());
        }
    }

    private void point(Unit unit, CampImport.UnitRow row) {
        switch (row.kind()) {
            case LECTURE -> unit.pointToLecture(idOf("Lecture", row.ref()));
            case PACK -> unit.pointToPack(idOf("Pack", row.ref()));
            case EXAM -> unit.pointToExam(row.ref());
        }
    }

    private CampModule module(long campId, String slug) {
        return modules(campId).stream()
                .filter(m -> m.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> new CampModule(campId, slug));
    }

    private List<CampModule> modules(long campId) {
        return em.createQuery("SELECT m FROM CampModule m WHERE m.campId = :camp", CampModule.class)
                .setParameter("camp", campId)
                .getResultList();
    }

    private List<Unit> units(long campId) {
        return em.createQuery(
                        "SELECT u FROM Unit u, CampModule m WHERE u.moduleId = m.id AND m.campId = :camp", Unit.class)
                .setParameter("camp", campId)
                .getResultList();
    }

    private long idOf(String entity, String slug) {
        return Objects.requireNonNull(
                em.createQuery("SELECT x.id FROM " + entity + " x WHERE x.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult());
    }
}
