package cn.haitang.media;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.Remembered;
import cn.haitang.shared.SharedError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Row checks of media: who may read an asset, and whose upload is this? */
@ApplicationScoped
public class MediaAccess {

    private static final List<String> READERS =
            List.of(Roles.LECTURER, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR);

    private record Question(long personId, long assetId) {}

    private final Remembered<Question, Boolean> grantsGiven = new Remembered<>(Duration.ofMinutes(1));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    @Any
    private Instance<AssetGrant> grants;

    @Inject
    private Clock clock;

    /**
     * Staff who work with lectures read every asset, owners their own, everybody else what a grant gives.
     *
     * @throws DomainException {@code shared.not-found}, so that nobody learns which numbers exist
     */
    public void mustRead(long assetId) {
        Question question = new Question(current.id(), assetId);
        if (!grantsGiven.of(question, clock, this::granted) && READERS.stream().noneMatch(current::hasRole)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** @throws DomainException {@code media.asset.not-yours} unless the acting person uploaded it */
    Asset mustOwn(long assetId) {
        Asset asset = em.find(Asset.class, assetId);
        if (asset == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        if (!asset.isOwnedBy(current.id())) {
            throw new DomainException(MediaError.NOT_YOURS);
        }
        return asset;
    }

    private boolean granted(Question question) {
        Asset asset = em.find(Asset.class, question.assetId());
        return asset != null
                && (asset.isOwnedBy(question.personId())
                        || grants.stream().anyMatch(g -> g.mayRead(question.personId(), question.assetId())));
    }
}
