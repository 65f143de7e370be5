package cn.haitang.engagement;

import cn.haitang.engagement.ChannelService.Choice;
import cn.haitang.engagement.mail.MailSettings;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The own channels. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChannelQueries {

    /**
     * What a person has and wants.
     *
     * @param mailOn the system can send letters at all
     * @param address confirmed; null: none
     * @param failing its server refuses it
     * @param asked waits for its code; null: none does
     * @param refused the letter with its code was refused by its server
     * @param devices how many browsers take messages
     */
    public record Channels(
            boolean mailOn,
            @Nullable String address,
            boolean failing,
            @Nullable String asked,
            boolean refused,
            int devices,
            Set<Choice> wanted) {

        /** Whether the system has it at all. */
        public boolean has(Channel channel) {
            return channel != Channel.MAIL || mailOn;
        }

        /** What is wanted when this is ticked: a channel the system doesn't have can't be ticked, and keeps what was chosen before. */
        public Set<Choice> chosen(Set<Choice> ticked) {
            return Stream.concat(
                            ticked.stream().filter(choice -> has(choice.channel())),
                            wanted.stream().filter(choice -> !has(choice.channel())))
                    .collect(Collectors.toSet());
        }
    }

    private record Address(
            @Nullable String address,
            boolean failing,
            @Nullable String asked,
            boolean refused) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentPerson current;

    @Inject
    private MailSettings mail;

    @Inject
    private Clock clock;

    public Channels mine() {
        Address address = Row.first(
                        em.createNativeQuery(
                                        "SELECT address, failing_since IS NOT NULL, IF(code_until > ? AND wrong_codes < 5,"
                                                + " asked_address, NULL) AS asked, COALESCE((SELECT m.status = 'FAILED' FROM message m WHERE m.person_id ="
                                                + " a.person_id AND m.notice_id IS NULL ORDER BY m.id DESC LIMIT 1), 0) AS refused"
                                                + " FROM mail_address a WHERE a.person_id = ?")
                                .setParameter(1, MessageOutbox.stamp(clock.instant()))
                                .setParameter(2, current.id()),
                        row -> new Address(row.textOrNull(0), row.flag(1), row.textOrNull(2), row.flag(3)))
                .orElse(new Address(null, false, null, false));
        int devices = Row.first(
                        em.createNativeQuery("SELECT COUNT(*), 1 FROM push_device WHERE person_id = ?")
                                .setParameter(1, current.id()),
                        row -> row.count(0))
                .orElse(0);
        return new Channels(
                mail.on(), address.address(), address.failing(), address.asked(), address.refused(), devices, wanted());
    }

    /** Letters to the own address come back: said where the person looks. */
    public boolean failing() {
        return !em.createNativeQuery("SELECT 1 FROM mail_address WHERE person_id = ? AND failing_since IS NOT NULL")
                .setParameter(1, current.id())
                .getResultList()
                .isEmpty();
    }

    private Set<Choice> wanted() {
        Set<Choice> wanted = new HashSet<>();
        Arrays.stream(Topic.values())
                .forEach(topic -> Arrays.stream(Channel.values()).forEach(way -> wanted.add(new Choice(topic, way))));
        List<Choice> not = Row.list(
                em.createNativeQuery("SELECT topic, channel FROM channel_choice WHERE person_id = ? AND NOT wanted")
                        .setParameter(1, current.id()),
                row -> new Choice(Topic.valueOf(row.text(0)), Channel.valueOf(row.text(1))));
        not.forEach(wanted::remove);
        return wanted;
    }
}
