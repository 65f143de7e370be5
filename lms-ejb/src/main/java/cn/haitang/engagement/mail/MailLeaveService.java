package cn.haitang.engagement.mail;

import cn.haitang.engagement.Channel;
import cn.haitang.engagement.Choices;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who holds a letter may end the letters, without signing in. The address stays, and letters can be chosen again in the app. */
@Stateless
@PermitAll
public class MailLeaveService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Choices choices;

    /** An unknown token changes nothing, and looks the same. Doing it twice changes nothing more. */
    public void leave(String token) {
        Row.list(
                        em.createNativeQuery("SELECT person_id, 1 FROM mail_address WHERE leave_token = ?")
                                .setParameter(1, token),
                        row -> row.id(0))
                .forEach(person -> choices.none(person, Channel.MAIL));
    }
}
