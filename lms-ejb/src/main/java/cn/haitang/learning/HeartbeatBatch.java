package cn.haitang.learning;

import cn.haitang.learning.HeartbeatIntake.Answer;
import cn.haitang.learning.HeartbeatIntake.Sent;
import cn.haitang.learning.HeartbeatRows.Watching;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.database.HaitangDataSource;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One transaction for all heartbeats that wait. The database decides: the rows of the playbacks are locked, so that two
 * nodes may take heartbeats of the same playback. Called by {@link HeartbeatIntake} alone, which knows who sent each.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeartbeatBatch {

    /** Versions of profiles never change. */
    private static final Map<Long, RuleProfileView> PROFILES = new ConcurrentHashMap<>();

    @Resource(lookup = HaitangDataSource.NAME)
    private DataSource dataSource;

    @Inject
    private RuleProfiles profiles;

    @Inject
    private Clock clock;

    /** The answers in the order of what was sent. A heartbeat that can't be taken is answered so and harms no other. */
    public List<Answer> take(List<Sent> group) {
        try (Connection connection = dataSource.getConnection()) {
            HeartbeatRows rows = new HeartbeatRows(connection);
            Map<String, Watching> known =
                    rows.locked(group.stream().map(Sent::playback).collect(Collectors.toCollection(TreeSet::new)));
            Map<String, Watching> changed = new LinkedHashMap<>();
            List<Answer> answers = new ArrayList<>(group.size());
            for (Sent sent : group) {
                answers.add(answer(sent, known.get(sent.playback()), rows, changed));
            }
            rows.save(changed.values());
            for (Watching each : changed.values()) {
                lookAt(each.playback(), rows);
            }
            return answers;
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    /** Signs of farming are raised with the heartbeats they show in; nothing follows from them here. */
    private void lookAt(Playback playback, HeartbeatRows rows) throws SQLException {
        Set<FarmingSigns.Kind> signs = FarmingSigns.of(
                playback, playback.isTakenOver(profile(playback).watching().lease()));
        if (playback.hasFullPart() && FarmingSigns.regular(rows.lastPart(playback))) {
            signs.add(FarmingSigns.Kind.REGULAR);
        }
        rows.raise(playback, signs, clock.instant());
    }

    private RuleProfileView profile(Playback playback) {
        return PROFILES.computeIfAbsent(
                playback.ruleProfileId(), id -> profiles.byId(id).view());
    }

    private Answer answer(Sent sent, @Nullable Watching watching, HeartbeatRows rows, Map<String, Watching> changed) {
        if (watching == null || !watching.playback().belongsTo(sent.personId())) {
            return Answer.refused(sent, LearningError.PLAYBACK_NOT_FOUND);
        }
        Playback playback = watching.playback();
        WatchedVideo watched = watching.watched();
        RuleProfileView profile = profile(playback);
        WatchRule rule = watched.rule(profile);
        try {
            Optional<HeartbeatLog.Entry> entry = playback.take(
                    sent.heartbeat(), watched, rule, profile.watching().lease(), sent.at());
            entry.ifPresent(taken -> {
                rows.keep(playback, taken);
                changed.put(playback.id(), watching);
            });
        } catch (DomainException refused) {
            return Answer.refused(sent, refused.code());
        }
        return new Answer(
                sent.playback(),
                sent.heartbeat().seq(),
                null,
                playback.isTakenOver(profile.watching().lease()),
                playback.isOver(),
                watched.view(rule),
                watched.canComplete(rule));
    }
}
