package cn.haitang.web.certification;

import cn.haitang.certification.ChangeKind;
import cn.haitang.certification.ChangeService;
import cn.haitang.certification.ChangeService.Proposal;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** The dialog at the desk that changes one issued certificate: suspends, lifts, revokes, voids or replaces it. */
@Named
@RequestScoped
public class Change {

    /** Beside which the dialog says what is wrong. */
    private static final String REASON_FIELD = "revoking:reason";

    private static final String KIND_FIELD = "revoking:kind";

    private String publicId = "";
    private String serial = "";
    private boolean suspended;
    private ChangeKind kind = ChangeKind.REVOKE;
    private String reason = "";
    private String evidence = "";
    private String until = "";
    private String holder = "";
    private boolean fromRecords;
    private @Nullable UploadedFile file;

    @Inject
    private ChangeService service;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    /** Which fields there are depends on the kind, and their values are read before the kind's is taken over. */
    @PostConstruct
    void begin() {
        String sent = faces.getExternalContext().getRequestParameterMap().get(KIND_FIELD);
        Arrays.stream(ChangeKind.values())
                .filter(one -> one.name().equals(sent))
                .forEach(one -> kind = one);
    }

    public void prepare(String id, String number, String name, boolean isSuspended) {
        publicId = id;
        serial = number;
        holder = name;
        suspended = isSuspended;
        kind = isSuspended ? ChangeKind.LIFT : ChangeKind.REVOKE;
    }

    public void propose() {
        try {
            boolean done = service.propose(
                    publicId, new Proposal(kind, reason, evidence, Uploads.of(file), day(), holder, fromRecords));
            String key = done ? "certification.change.done." + kind : "certification.change.waits";
            faces.addMessage(null, new FacesMessage(texts.of(key, serial)));
        } catch (DomainException refused) {
            wrong(texts.of(refused));
        } catch (DateTimeParseException noDay) {
            wrong(texts.get("certification.change.no-day"));
        }
    }

    private void wrong(String sentence) {
        faces.validationFailed();
        faces.addMessage(REASON_FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    private @Nullable LocalDate day() {
        return kind != ChangeKind.SUSPEND || until.isBlank() ? null : LocalDate.parse(until.strip());
    }

    /** What can be done to it in its state, as it is shown. What comes back is looked at by the service: the state isn't known here yet. */
    public List<ChangeKind> getKinds() {
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of(ChangeKind.values());
        }
        return suspended
                ? List.of(ChangeKind.LIFT, ChangeKind.REVOKE, ChangeKind.REPLACE, ChangeKind.VOID)
                : List.of(ChangeKind.SUSPEND, ChangeKind.REVOKE, ChangeKind.REPLACE, ChangeKind.VOID);
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

    public boolean isSuspended() {
        return suspended;
    }

    public void setSuspended(boolean suspended) {
        this.suspended = suspended;
    }

    public ChangeKind getKind() {
        return kind;
    }

    public void setKind(ChangeKind kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public boolean isFromRecords() {
        return fromRecords;
    }

    public void setFromRecords(boolean fromRecords) {
        this.fromRecords = fromRecords;
    }

    public @Nullable UploadedFile getFile() {
        return file;
    }

    public void setFile(@Nullable UploadedFile file) {
        this.file = file;
    }
}
