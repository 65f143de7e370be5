package cn.haitang.web.certification;

import cn.haitang.certification.RevocationService;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The dialog at the desk that revokes one certificate. */
@Named
@RequestScoped
public class Revocation {

    /** Beside which the dialog says what is wrong. */
    private static final String REASON_FIELD = "revoking:reason";

    private String publicId = "";
    private String serial = "";
    private String reason = "";

    @Inject
    private RevocationService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public void prepare(String id, String number) {
        publicId = id;
        serial = number;
    }

    public void revoke() {
        try {
            service.revoke(publicId, reason);
            faces.addMessage(null, new FacesMessage(texts.of("certification.desk.revoked", serial)));
        } catch (DomainException refused) {
            faces.validationFailed();
            String sentence = texts.of(refused);
            faces.addMessage(REASON_FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    public String getPublicId() {
        return publicId;
    }

    public void setPublicId(String publicId) {
        this.publicId = publicId;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
