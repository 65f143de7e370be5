package cn.haitang.learning;

import cn.haitang.camp.UnitKind;
import cn.haitang.learning.HoursQueries.YearHours;
import cn.haitang.learning.Learned.Enrolled;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trainee's way through the programmes: one statement per page. */
@Stateless
@RolesAllowed(Roles.TRAINEE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgrammeQueries {

    /** A resource pack of one of the own camps. @param camp why it is here */
    public record ShelfPack(long enrolmentId, Bilingual camp, Step step) {}

    /**
     * The trainee's home.
     *
     * @param current where to go on: the unfinished enrolment last learned in, else any; null without one
     * @param programme of {@code current}
     * @param rules of {@code current}
     * @param packs as {@link #packs}
     */
    public record HomeView(
            @Nullable EnrolmentView current,
            Programme programme,
            @Nullable RuleProfileView rules,
            List<ShelfPack> packs,
            YearHours year) {}

    /** One camp. @param mine all own enrolments */
    public record CampPage(EnrolmentView enrolment, Programme programme, List<EnrolmentView> mine) {}

    @Inject
    private LearnedReader reader;

    @Inject
    private Outlines outlines;

    public HomeView home(int packs) {
        Learned learned = reader.read(0);
        Enrolled current = learned.enrolments().stream()
                .filter(e -> e.view().percent() < 100)
                .findFirst()
                .orElse(
                        learned.enrolments().isEmpty()
                                ? null
                                : learned.enrolments().get(0));
        if (current == null) {
            return new HomeView(null, new Programme(List.of()), null, List.of(), learned.year());
        }
        Outline outline = outlines.ofCamp(current.view().campId());
        return new HomeView(
                current.view(),
                outline.programme(current, learned),
                outline.rules().orElseThrow(() -> new DomainException(LearningError.RULE_MISSING)),
                shelf(learned, packs),
                learned.year());
    }

    /** @throws DomainException {@code learning.enrolment.not-found} unless it is an own enrolment that was not withdrawn */
    public CampPage camp(long enrolmentId) {
        Learned learned = reader.read(enrolmentId);
        Enrolled own = own(learned, enrolmentId);
        return new CampPage(own.view(), programme(own, learned), learned.views());
    }

    /**
     * The programme of an own enrolment; lectures that are not published are left out.
     *
     * @throws DomainException {@code learning.enrolment.not-found} unless it is an own enrolment that was not withdrawn
     */
    public Programme of(long enrolmentId) {
        Learned learned = reader.read(enrolmentId);
        return programme(own(learned, enrolmentId), learned);
    }

    /** The packs of all own camps, unread ones first. */
    public List<ShelfPack> packs(int limit) {
        return shelf(reader.read(0), limit);
    }

    private static Enrolled own(Learned learned, long enrolmentId) {
        Optional<Enrolled> own = learned.enrolments().stream()
                .filter(e -> e.view().id() == enrolmentId)
                .findFirst();
        return own.orElseThrow(() -> new DomainException(LearningError.ENROLMENT_NOT_FOUND));
    }

    private Programme programme(Enrolled enrolment, Learned learned) {
        return outlines.ofCamp(enrolment.view().campId()).programme(enrolment, learned);
    }

    private List<ShelfPack> shelf(Learned learned, int limit) {
        return learned.enrolments().stream()
                .sorted(Comparator.comparing((Enrolled e) -> e.view().id()).reversed())
                .flatMap(e -> outlines.ofCamp(e.view().campId()).places().stream()
                        .filter(place -> place.step().kind() == UnitKind.PACK)
                        .map(place -> new ShelfPack(e.view().id(), e.view().camp(), learned.step(e, place))))
                .sorted(Comparator.comparing(pack -> pack.step().isDone()))
                .limit(limit)
                .toList();
    }
}
