package cn.haitang.web.organisation;

import cn.haitang.organisation.IdentityDocument;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose identity is being verified, by which document. */
public class SeenDocument implements Serializable {

    private static final long serialVersionUID = 1L;

    private long person;
    private String name = "";
    private IdentityDocument document = IdentityDocument.ID_CARD;
    private @Nullable LocalDate until;

    void about(long asked, String called) {
        person = asked;
        name = called;
        document = IdentityDocument.ID_CARD;
        until = null;
    }

    public List<IdentityDocument> getKinds() {
        return List.of(IdentityDocument.values());
    }

    public long getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public IdentityDocument getDocument() {
        return document;
    }

    public void setDocument(IdentityDocument document) {
        this.document = document;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
