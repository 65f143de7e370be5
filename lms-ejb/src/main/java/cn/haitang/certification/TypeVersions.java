package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was said of types, append-only: by people on the page, and by the courses' files, taken over or not. */
@ApplicationScoped
class TypeVersions {

    private static final String SELECT = "SELECT v.version, v.origin, v.taken, v.purpose, v.title_zh, v.title_en,"
            + " v.statement_zh, v.statement_en, v.issuer_code, v.issuer_zh, v.issuer_en, p.name, v.made_at FROM"
            + " certificate_type_version v LEFT JOIN person p ON p.id = v.made_by WHERE v.certificate_type_id = ?1 ";

    /** @param taken false: the file says so, but the page decides. @param by null: the course's file */
    record Said(
            int version,
            boolean fromFile,
            boolean taken,
            TypeFacts facts,
            @Nullable String by,
            Instant at) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The newest first. */
    List<Said> of(long typeId) {
        return read(SELECT + "ORDER BY v.version DESC LIMIT 50", typeId);
    }

    Optional<Said> newestOfFile(long typeId) {
        return read(SELECT + "AND v.origin = 'FILE' ORDER BY v.version DESC LIMIT 1", typeId).stream()
                .findFirst();
    }

    /** The number of the version. @param by null: the course's file */
    int add(long typeId, TypeFacts facts, boolean fromFile, boolean taken, @Nullable Long by) {
        int version = ((Number) em.createNativeQuery("SELECT COALESCE(MAX(version), 0) + 1 FROM"
                                + " certificate_type_version WHERE certificate_type_id = ?")
                        .setParameter(1, typeId)
                        .getSingleResult())
                .intValue();
        em.createNativeQuery(
                        "INSERT INTO certificate_type_version (certificate_type_id, version, origin, taken, purpose,"
                                + " title_zh, title_en, statement_zh, statement_en, issuer_code, issuer_zh, issuer_en, made_by,"
                                + " made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
                .setParameter(1, typeId)
                .setParameter(2, version)
                .setParameter(3, fromFile ? "FILE" : "PAGE")
                .setParameter(4, taken)
                .setParameter(5, facts.purpose().name())
                .setParameter(6, facts.title().zh())
                .setParameter(7, facts.title().en())
                .setParameter(8, facts.statement().zh())
                .setParameter(9, facts.statement().en())
                .setParameter(10, facts.issuerCode())
                .setParameter(11, facts.issuer().zh())
                .setParameter(12, facts.issuer().en())
                .setParameter(13, by)
                .setParameter(14, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
        return version;
    }

    private List<Said> read(String sql, long typeId) {
        return Row.list(
                em.createNativeQuery(sql).setParameter(1, typeId),
                row -> new Said(
                        row.count(0),
                        row.text(1).equals("FILE"),
                        row.flag(2),
                        new TypeFacts(
                                Purpose.valueOf(row.text(3)),
                                Bilingual.of(row.text(4), row.text(5)),
                                Bilingual.of(row.text(6), row.text(7)),
                                row.text(8),
                                Bilingual.of(row.text(9), row.text(10))),
                        row.textOrNull(11),
                        row.instant(12)));
    }
}
