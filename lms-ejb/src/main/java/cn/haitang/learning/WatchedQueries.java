package cn.haitang.learning;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** How far the acting trainee is with the video of a lecture, and what does not count and why. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatchedQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WatchedLectures lectures;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private CurrentPerson current;

    /**
     * By the rules of today; for a screen. Empty while nothing was watched.
     *
     * @throws DomainException {@code learning.unit.not-found} unless it is a published lecture of the own enrolment's camp
     */
    public Optional<WatchedView> mine(long enrolmentId, long unitId) {
        WatchedLectures.Watched lecture = lectures.mine(enrolmentId, unitId);
        Optional<WatchedVideo> watched = Row.first(
                em.createNativeQuery("SELECT id, round FROM watched_video WHERE person_id = ? AND lecture_id = ?"
                                + " AND asset_id = ? AND taken_back = 0")
                        .setParameter(1, current.id())
                        .setParameter(2, lecture.lectureId())
                        .setParameter(3, lecture.videoId()),
                r -> em.find(WatchedVideo.class, r.id(0)));
        return watched.map(
                video -> video.view(video.rule(profiles.ofUnit(unitId).view())));
    }

    /** What was verified of an earlier video of the lecture that was not completed, in ms; 0: nothing. */
    public long earlierMs(long enrolmentId, long unitId) {
        WatchedLectures.Watched lecture = lectures.mine(enrolmentId, unitId);
        return Row.first(
                        em.createNativeQuery(
                                        "SELECT COALESCE(MAX(verified_ms), 0), 0 FROM watched_video WHERE person_id = ?"
                                                + " AND lecture_id = ? AND asset_id <> ? AND taken_back = 0 AND completed_at IS NULL")
                                .setParameter(1, current.id())
                                .setParameter(2, lecture.lectureId())
                                .setParameter(3, lecture.videoId()),
                        r -> r.id(0))
                .orElse(0L);
    }
}
