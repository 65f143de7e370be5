package cn.haitang.web.certification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose certificate stands beside the list of the desk: one after the other of the selection, or one that was issued. */
@Named
@ViewScoped
public class DeskPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long lookedAt;
    private boolean asked;
    private String issuedId = "";

    @Inject
    private Desk desk;

    /** Shows how somebody's certificate would look. */
    public void look(long enrolmentId) {
        lookedAt = enrolmentId;
        asked = true;
        issuedId = "";
    }

    /** Shows a certificate that was issued. */
    public void lookAt(String publicId) {
        issuedId = publicId;
    }

    /** From here on in the order of the selection; who was looked at beside it is left for its beginning. */
    public void turn(int by) {
        List<Long> all = desk.chosen();
        int to = getPosition() - 1 + by;
        if (!all.isEmpty()) {
            look(all.get(Math.max(0, Math.min(to, all.size() - 1))));
            asked = false;
        }
    }

    /** The enrolment that is shown: who was asked for by name, else where leafing has come to, else the first of the selection. */
    @Nullable
    Long wanted() {
        List<Long> all = desk.chosen();
        if (asked || all.contains(lookedAt)) {
            return lookedAt;
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** The certificate that is shown instead; empty: none. */
    String issued() {
        return issuedId;
    }

    /** From 1 on; 0: not of the selection. */
    public int getPosition() {
        Long wanted = wanted();
        return wanted == null || !issuedId.isEmpty() ? 0 : desk.chosen().indexOf(wanted) + 1;
    }

    public int getTotal() {
        return desk.chosen().size();
    }
}
