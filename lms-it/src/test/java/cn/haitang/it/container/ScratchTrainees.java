package cn.haitang.it.container;

import cn.haitang.certification.CertificationImport;
import cn.haitang.certification.CertificationImport.RuleRow;
import cn.haitang.certification.CertificationImport.TypeRow;
import cn.haitang.certification.Purpose;
import cn.haitang.shared.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Trainees for one test, beside the sample city, and a certificate that asks little of them. */
@Stateless
@PermitAll
public class ScratchTrainees {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CertificationImport types;

    /** A certificate of the first camp without hours and exam, numbered on its own. */
    public long type(String slug, String issuerCode) {
        return type(slug, issuerCode, "测试证书", 0);
    }

    /** As a course's file says it, with that title and so many hours. */
    public long type(String slug, String issuerCode, String title, int hours) {
        String camp = (String) em.createNativeQuery("SELECT slug FROM camp ORDER BY id LIMIT 1")
                .getSingleResult();
        Bilingual text = Bilingual.of(title, "Test certificate");
        RuleRow rule = new RuleRow(BigDecimal.valueOf(hours), List.of(), null, null, false, 24, null, null);
        return types.type(new TypeRow(slug, camp, Purpose.COMPLETION, text, text, issuerCode, text, rule));
    }

    /** Enrolments of so many new people of a territory in a cohort of the first camp. */
    public List<Long> enrolled(int people, String territory, String name) {
        List<Long> enrolments = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            long phone = 8_619_000_000_000L + ThreadLocalRandom.current().nextLong(999_999_999L);
            run("INSERT INTO person (name, phone, created_at) VALUES ('" + name + "', '" + phone
                    + "', UTC_TIMESTAMP(3))");
            run("INSERT INTO membership (person_id, territory_id, industry_id, valid_from) SELECT p.id, t.id, i.id,"
                    + " '2026-01-01' FROM person p JOIN territory t ON t.slug = '" + territory
                    + "' JOIN industry i ON i.slug = 'food-delivery' WHERE p.phone = '" + phone + "'");
            run("INSERT INTO enrolment (cohort_id, person_id, status, enrolled_at) SELECT MIN(c.id), p.id, 'ACTIVE',"
                    + " UTC_TIMESTAMP(3) FROM cohort c JOIN person p ON p.phone = '" + phone
                    + "' WHERE c.camp_id = (SELECT MIN(id) FROM camp)");
            run(
                    "INSERT INTO role_grant (person_id, role, valid_from) SELECT id, 'TRAINEE', '2026-01-01' FROM person WHERE"
                            + " phone = '" + phone + "'");
            enrolments.add(number("SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.phone = '"
                    + phone + "'"));
        }
        return enrolments;
    }

    /** The person with this name. */
    public long person(String name) {
        return number("SELECT MIN(id) FROM person WHERE name = '" + name + "'");
    }

    public List<String> serials(long type) {
        List<?> rows = em.createNativeQuery(
                        "SELECT serial FROM certificate WHERE certificate_type_id = " + type + " ORDER BY serial")
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    /** Names of those who issued certificates of this type. */
    public List<String> issuers(long type) {
        List<?> rows = em.createNativeQuery(
                        "SELECT DISTINCT p.name FROM certificate q JOIN person p ON p.id = q.issued_by"
                                + " WHERE q.certificate_type_id = " + type)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    public long administrator() {
        return number("SELECT MIN(person_id) FROM role_grant WHERE role = 'ADMINISTRATOR'");
    }

    /** What the certificate was issued with. */
    public long templateVersion(String publicId) {
        return number("SELECT template_version_id FROM certificate WHERE public_id = '" + publicId + "'");
    }

    /** The person's enrolment in another cohort of the first camp. */
    public long enrolledAgain(long person) {
        run(
                "INSERT IGNORE INTO cohort (camp_id, code, name_zh, name_en, territory_id, starts_on, ends_on, created_at) SELECT"
                        + " camp_id, 'ITAGN1', name_zh, name_en, territory_id, starts_on, ends_on, created_at FROM cohort WHERE camp_id ="
                        + " (SELECT MIN(id) FROM camp) ORDER BY id LIMIT 1");
        run("INSERT INTO enrolment (cohort_id, person_id, status, enrolled_at) SELECT id, " + person
                + ", 'ACTIVE', UTC_TIMESTAMP(3) FROM cohort WHERE code = 'ITAGN1'");
        return number("SELECT MAX(id) FROM enrolment WHERE person_id = " + person);
    }

    /** Whose certificate it is. */
    public long holder(String publicId) {
        return number("SELECT person_id FROM certificate WHERE public_id = '" + publicId + "'");
    }

    /** Those of the enrolments that have no certificate of the type. */
    public List<Long> without(long type, List<Long> enrolments) {
        return enrolments.stream()
                .filter(id -> number("SELECT COUNT(*) FROM certificate WHERE certificate_type_id = " + type
                                + " AND enrolment_id = " + id)
                        == 0)
                .toList();
    }

    public String text(String sql) {
        return String.valueOf(em.createNativeQuery(sql).getSingleResult());
    }

    public void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    public long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
