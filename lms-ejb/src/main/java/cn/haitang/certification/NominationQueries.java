package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.PhoneNumber;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Containing;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who was chosen for a certificate of no camp, and who may be; cut by the manager's scope in SQL. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NominationQueries {

    private static final int FOUND = 20;
    private static final int LISTED = 200;

    /** Somebody to choose. @param phone masked. @param waits is chosen already, or to be renewed */
    public record Person(long id, String name, String phone, Bilingual place, Bilingual industry, boolean waits)
            implements Serializable {}

    /** Somebody who was chosen and has no certificate yet. */
    public record Nominated(long id, String name, Bilingual place, String reason, String by, Instant at)
            implements Serializable {}

    private static final String PLACE =
            " JOIN membership m ON m.person_id = p.id AND m.valid_to IS NULL JOIN territory t ON t.id = m.territory_id"
                    + " JOIN industry i ON i.id = m.industry_id WHERE ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /** Up to 20 people by a part of the name or phone; nobody for an empty text. */
    public List<Person> find(long typeId, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String waits = "EXISTS (SELECT 1" + candidates(typeId, current.today()) + " AND e.person_id = z.id)";
        return Row.list(
                em.createNativeQuery("SELECT z.*, " + waits + " FROM (SELECT p.id, p.name, p.phone, t.name_zh place_zh,"
                                + " t.name_en place_en, i.name_zh, i.name_en FROM person p" + PLACE
                                + Containing.text("CONCAT(p.name, ' ', p.phone)", 1) + " AND "
                                + access.deskScope().covers("t.path", "m.industry_id") + " ORDER BY p.name, p.id LIMIT "
                                + FOUND + ") z")
                        .setParameter(1, text.strip()),
                row -> new Person(
                        row.id(0),
                        row.text(1),
                        PhoneNumber.masked(row.text(2)),
                        row.bilingual(3),
                        row.bilingual(5),
                        row.flag(7)));
    }

    /** Open nominations, the newest first. */
    public List<Nominated> open(long typeId) {
        return Row.list(
                em.createNativeQuery(
                                "SELECT n.id, p.name, t.name_zh, t.name_en, n.reason, b.name by_name, n.nominated_at FROM"
                                        + " nomination n JOIN person b ON b.id = n.nominated_by JOIN person p ON p.id = n.person_id"
                                        + PLACE + "n.status = 'OPEN' AND n.certificate_type_id = ? AND "
                                        + access.deskScope().covers("t.path", "m.industry_id")
                                        + " ORDER BY n.id DESC LIMIT "
                                        + LISTED)
                        .setParameter(1, typeId),
                row -> new Nominated(
                        row.id(0), row.text(1), row.bilingual(2), row.text(4), row.text(5), row.instant(6)));
    }

    /** Who is a candidate of this type now. */
    static String candidates(long typeId, LocalDate today) {
        return CandidateReader.tables(CandidateBasis.NOMINATION, today) + " WHERE ct.id = " + typeId + " AND "
                + CandidateSql.waits(CandidateBasis.NOMINATION, today);
    }
}
