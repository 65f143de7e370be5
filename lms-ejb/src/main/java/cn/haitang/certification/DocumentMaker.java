package cn.haitang.certification;

import cn.haitang.certification.print.Attachment;
import cn.haitang.certification.signing.DocumentSigner;
import cn.haitang.certification.signing.KeyRing;
import cn.haitang.certification.signing.KeyUse;
import cn.haitang.certification.signing.Signed;
import cn.haitang.certification.signing.SigningKey;
import cn.haitang.shared.SharedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes the files of a certificate: the credential, the sheet that carries it, and the signature over both. */
@ApplicationScoped
public class DocumentMaker {

    /** @param credential compact JWS */
    record Made(Signed pdf, SigningKey documentKey, String credential, SigningKey credentialKey) {}

    @Inject
    private CertificatePdf sheets;

    @Inject
    private KeyRing keys;

    @Inject
    private DocumentSigner signer;

    @Inject
    private IssuerIdentity issuer;

    @Inject
    private SharedSettings settings;

    @Inject
    private CheckCode codes;

    @Inject
    private Clock clock;

    Made make(CertificateView view, CertificateLook look, long number) {
        SigningKey documentKey = keys.key(KeyUse.DOCUMENT);
        SigningKey credentialKey = keys.key(KeyUse.CREDENTIAL);
        String credential = new Credential(issuer, settings.zone()).signed(view, number, credentialKey);
        Instant now = clock.instant();
        Attachment attachment = new Attachment(
                view.serial() + ".jwt",
                "text/plain",
                "Open Badges 3.0 credential (JWT)",
                credential.getBytes(StandardCharsets.US_ASCII));
        byte[] sheet = sheets.render(view, look, now, List.of(attachment), codes.of(view, number));
        return new Made(
                signer.sign(sheet, view.issuer().zh(), now, documentKey), documentKey, credential, credentialKey);
    }
}
