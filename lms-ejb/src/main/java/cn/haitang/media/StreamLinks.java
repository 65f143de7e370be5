package cn.haitang.media;

import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives out links to streams and checks those that come back. */
@ApplicationScoped
class StreamLinks {

    @Inject
    private LinkKeys keys;

    @Inject
    private MediaSettings settings;

    @Inject
    private Clock clock;

    /** Holds for as long as the video lasts and some time for pauses; then the player fetches a new one. */
    String issue(long personId, long enrolmentId, long assetId, long durationMs) {
        Instant expires = clock.instant().plus(Duration.ofMillis(durationMs)).plus(settings.linkTime());
        LinkKeys.Key key = keys.newest();
        return new StreamLink(personId, enrolmentId, assetId, expires).signed(key.id(), key.secret());
    }

    /**
     * The link, believed.
     *
     * @param signedIn who asks; null without a session, for example when it ended while the lecture plays on
     * @throws DomainException {@code media.link.invalid}: forged or another person's; {@code media.link.expired}
     */
    StreamLink check(String text, @Nullable Long signedIn) {
        StreamLink link = StreamLink.read(text)
                .filter(claimed -> keys.of(claimed.keyId())
                        .filter(key -> claimed.isSignedBy(key.secret()))
                        .isPresent())
                .map(StreamLink.Claimed::link)
                .orElseThrow(() -> new DomainException(MediaError.LINK_INVALID));
        if (signedIn != null && signedIn != link.personId()) {
            throw new DomainException(MediaError.LINK_INVALID);
        }
        if (!clock.instant().isBefore(link.expires())) {
            throw new DomainException(MediaError.LINK_EXPIRED);
        }
        return link;
    }
}
