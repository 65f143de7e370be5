package cn.haitang.camp;

import cn.haitang.organisation.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Lecturers put questions into their own lectures. A question that is wrong is retired, and a new one is put. */
@Stateless
@RolesAllowed(Roles.LECTURER)
public class LectureCheckService {

    @Inject
    private CampAccess access;

    @Inject
    private LectureCheckRows rows;

    @Inject
    private Event<LectureChecksChanged> changed;

    public void put(LectureCheck check) {
        access.mustOwnLecture(check.lectureId());
        rows.put(check);
    }

    /** Nobody is asked it any more; who had it still open need not answer it. */
    public void retire(long lectureId, long checkId) {
        access.mustOwnLecture(lectureId);
        rows.retire(lectureId, checkId);
        changed.fire(new LectureChecksChanged(lectureId));
    }
}
