package cn.haitang.web.certification;

import cn.haitang.certification.AppealService;
import cn.haitang.certification.Upload;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** On the page of a certificate: the holder appeals against a suspension or a revocation. */
@Named("appealForm")
@RequestScoped
public class AppealForm {

    private static final int MOST_BYTES = (5 << 20) + 1;

    private String words = "";
    private @Nullable Part file;

    @Inject
    private AppealService appeals;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    /** Leads back to the certificate, which then says that an appeal was made; stays with what was written when it is refused. */
    public @Nullable String send(String publicId) {
        try {
            appeals.appeal(publicId, words, upload());
            return "/certification/certificate.xhtml?faces-redirect=true&id=" + publicId;
        } catch (DomainException refused) {
            String sentence = texts.of(refused);
            faces.addMessage("appeal:words", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return null;
        }
    }

    private @Nullable Upload upload() {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return new Upload(String.valueOf(file.getSubmittedFileName()), in.readNBytes(MOST_BYTES));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
