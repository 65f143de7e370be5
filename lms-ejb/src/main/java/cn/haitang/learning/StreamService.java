package cn.haitang.learning;

import cn.haitang.media.StreamQueries;
import cn.haitang.media.StreamQueries.StreamsView;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Gives trainees links to the streams of the lectures they are enrolled for. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StreamService {

    @Inject
    private WatchedLectures lectures;

    @Inject
    private StreamQueries streams;

    @Inject
    private CurrentPerson current;

    /** @throws DomainException {@code learning.video.not-ready} when the lecture has no video yet */
    public StreamsView of(long enrolmentId, long unitId) {
        Long video = lectures.mine(enrolmentId, unitId).videoId();
        if (video == null) {
            throw new DomainException(LearningError.VIDEO_NOT_READY);
        }
        return streams.of(current.id(), enrolmentId, video);
    }
}
