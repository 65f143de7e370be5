package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs of farming of the people whom the viewer is responsible for. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignQueries {

    /**
     * A sign and what was decided.
     *
     * @param kind IMPOSSIBLE_GAIN, PARALLEL or REGULAR
     * @param refusedMs claimed beyond what time allows
     * @param decision HARMLESS or FARMING; null: open
     * @param hours that the lecture earned and that stand in the ledger; null: none
     * @param takenBack by this decision
     */
    public record SignView(
            long id,
            String kind,
            Instant raisedAt,
            String person,
            Bilingual unit,
            long enrolmentId,
            long unitId,
            long playedMs,
            long refusedMs,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable BigDecimal hours,
            boolean takenBack) {

        public boolean isOpen() {
            return decision == null;
        }
    }

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private LearningAccess access;

    /** Open ones first, the newest first; at most {@value #MOST}. */
    public List<SignView> signs() {
        return Row.list(
                em.createNativeQuery("SELECT s.id, s.kind, s.raised_at, n.name, u.title_zh, u.title_en, p.enrolment_id,"
                        + " p.unit_id, p.credited_ms, p.refused_ms, s.decision, s.reason, s.decided_at, d.name AS decider, h.hours, s.reversal_id IS NOT NULL AS back"
                        + " FROM watch_sign s JOIN playback p ON p.id = s.playback_id JOIN person n ON n.id = p.person_id"
                        + " JOIN unit u ON u.id = p.unit_id JOIN enrolment e ON e.id = p.enrolment_id"
                        + " JOIN cohort c ON c.id = e.cohort_id JOIN territory t ON t.id = c.territory_id"
                        + " JOIN watched_video w ON w.id = p.watched_video_id"
                        + " LEFT JOIN hours_entry h ON h.person_id = p.person_id"
                        + " AND h.evidence = " + WatchedVideo.EVIDENCE
                        + " AND NOT EXISTS (SELECT 1 FROM hours_entry b WHERE b.reverses_id = h.id)"
                        + " LEFT JOIN person d ON d.id = s.decided_by WHERE "
                        + current.scope(Roles.MANAGER, Roles.AUDITOR).covers("t.path", "c.industry_id") + " AND "
                        + access.personCovered("p.person_id")
                        + " ORDER BY s.decided_at IS NOT NULL, s.raised_at DESC LIMIT " + MOST),
                r -> new SignView(
                        r.id(0),
                        r.text(1),
                        r.instant(2),
                        r.text(3),
                        r.bilingual(4),
                        r.id(6),
                        r.id(7),
                        r.id(8),
                        r.id(9),
                        r.textOrNull(10),
                        r.textOrNull(11),
                        r.instantOrNull(12),
                        r.textOrNull(13),
                        r.isNull(14) ? null : r.decimal(14),
                        r.flag(15)));
    }

    /**
     * What was found to be farming of the acting trainee, the newest first.
     *
     * @param takenBack hours that the decision took back; null: none
     */
    public record Finding(
            Bilingual unit,
            String kind,
            String reason,
            Instant decidedAt,
            String decidedBy,
            @Nullable BigDecimal takenBack) {}

    /** Why what the acting trainee had watched of a lecture was taken back, the last time that it was; else empty. */
    @RolesAllowed(Roles.TRAINEE)
    public Optional<String> takenBack(long lectureId) {
        return Row.first(
                em.createNativeQuery("SELECT s.reason, s.id FROM watched_video w JOIN watch_sign s"
                                + " ON s.reversal_id = w.taken_back WHERE w.person_id = ? AND w.lecture_id = ?"
                                + " AND w.taken_back <> 0 ORDER BY w.id DESC LIMIT 1")
                        .setParameter(1, current.id())
                        .setParameter(2, lectureId),
                r -> r.text(0));
    }

    @RolesAllowed(Roles.TRAINEE)
    public List<Finding> aboutMe() {
        return Row.list(
                em.createNativeQuery(
                                "SELECT u.title_zh, u.title_en, s.kind, s.reason, s.decided_at, d.name, -h.hours AS back"
                                        + " FROM watch_sign s JOIN playback p ON p.id = s.playback_id JOIN unit u ON u.id = p.unit_id"
                                        + " JOIN person d ON d.id = s.decided_by LEFT JOIN hours_entry h ON h.id = s.reversal_id"
                                        + " WHERE p.person_id = ? AND s.decision = 'FARMING' ORDER BY s.decided_at DESC LIMIT 20")
                        .setParameter(1, current.id()),
                r -> new Finding(
                        r.bilingual(0),
                        r.text(2),
                        r.text(3),
                        r.instant(4),
                        r.text(5),
                        r.isNull(6) ? null : r.decimal(6)));
    }
}
