package cn.haitang.web.certification;

import cn.haitang.certification.CredentialKind;
import cn.haitang.certification.CredentialQueries;
import cn.haitang.certification.CredentialService;
import cn.haitang.certification.CredentialService.Submission;
import cn.haitang.certification.CredentialView;
import cn.haitang.certification.HistoryQueries;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own credentials that others issued, and a form to hand one in. */
@Named
@RequestScoped
public class Credentials {

    private static final int MOST_BYTES = (8 << 20) + 1;

    private CredentialKind kind = CredentialKind.OCCUPATIONAL_LICENCE;
    private String number = "";
    private String authority = "";
    private @Nullable LocalDate end;
    private @Nullable Part scan;

    @Inject
    private CredentialQueries queries;

    @Inject
    private CredentialService service;

    @Inject
    private HistoryQueries history;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    /** What was told of them is read by looking at them. */
    public void look() {
        history.readCredentials();
    }

    public List<CredentialView> getMine() {
        return queries.mine();
    }

    public void submit() throws IOException {
        service.submit(new Submission(kind, number, authority, end, bytes()));
        number = "";
        authority = "";
        end = null;
        faces.addMessage(null, new FacesMessage(texts.get("certification.recorded.sent")));
    }

    private byte[] bytes() throws IOException {
        if (scan == null) {
            return new byte[0];
        }
        try (InputStream in = scan.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    public CredentialKind getKind() {
        return kind;
    }

    public void setKind(CredentialKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public @Nullable LocalDate getEnd() {
        return end;
    }

    public void setEnd(@Nullable LocalDate end) {
        this.end = end;
    }

    public @Nullable Part getScan() {
        return scan;
    }

    public void setScan(@Nullable Part scan) {
        this.scan = scan;
    }
}
