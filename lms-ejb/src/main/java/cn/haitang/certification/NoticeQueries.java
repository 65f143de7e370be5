package cn.haitang.certification;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.database.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a holder was told, for those who bring it to other channels. Called by no page. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeQueries {

    /** Of notice n, certificate q, recorded credential x: a reminder of what was renewed, replaced or withdrawn meanwhile. */
    static final String MOOT = """
            (n.kind IN ('EXPIRES', 'CREDENTIAL_EXPIRES') AND (COALESCE(x.status, 'ACCEPTED') <> 'ACCEPTED'
              OR q.revoked_at IS NOT NULL OR q.replaced_at IS NOT NULL
              OR EXISTS (SELECT 1 FROM certificate r WHERE r.renews_id = q.id AND r.revoked_at IS NULL)))""";

    private static final String FIND =
            "SELECT n.kind, q.title_zh, q.title_en, CAST(COALESCE(q.valid_until, x.expires_on) AS CHAR),"
                    + " x.kind, " + MOOT
                    + " FROM certificate_notice n LEFT JOIN certificate q ON q.id = n.certificate_id"
                    + " LEFT JOIN external_credential x ON x.id = n.credential_id WHERE n.id = ?";

    /**
     * A notice, without a name, a number or the reason: those are read in the app.
     *
     * @param title of the certificate; null: it is about a recorded credential
     * @param credential the recorded credential's kind; null: it is about a certificate
     * @param lastDay null: does not expire
     * @param moot a reminder of what was renewed, replaced or withdrawn meanwhile: nobody needs it
     */
    public record Notice(
            Notices.Kind kind,
            @Nullable Bilingual title,
            @Nullable CredentialKind credential,
            @Nullable LocalDate lastDay,
            boolean moot) {}

    @PersistenceContext
    private EntityManager em;

    public Optional<Notice> find(long id) {
        return Row.first(
                em.createNativeQuery(FIND).setParameter(1, id),
                row -> new Notice(
                        Notices.Kind.valueOf(row.text(0)),
                        row.bilingualOrNull(1),
                        row.isNull(4) ? null : CredentialKind.valueOf(row.text(4)),
                        row.isNull(3) ? null : LocalDate.parse(row.text(3)),
                        row.flag(5)));
    }
}
