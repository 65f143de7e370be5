package cn.haitang.web.certification;

import cn.haitang.certification.BatchQueries;
import cn.haitang.certification.BatchQueries.Batch;
import cn.haitang.certification.BatchQueries.Failure;
import cn.haitang.certification.BatchQueries.Made;
import cn.haitang.certification.BatchService;
import cn.haitang.shared.DomainException;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Beside the list of the desk: how far the newest batch of this kind of certificate is, and what can be done about it. */
@Named
@RequestScoped
public class Issuing {

    private @Nullable Batch batch;
    private boolean read;

    @Inject
    private Desk desk;

    @Inject
    private BatchQueries queries;

    @Inject
    private BatchService batches;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    public @Nullable Batch getBatch() {
        if (!read && desk.getType() != null) {
            batch = queries.latest(desk.getType().id()).orElse(null);
            read = true;
        }
        return batch;
    }

    /** Looks again; when all is over, the lists are read anew too. */
    public void look() {
        if (!isRunning()) {
            PrimeFaces.current().ajax().update("list", "tabs");
        }
    }

    /** Asked by the page that is looked at again, also when it has come to its end since. */
    public boolean isWatched() {
        return faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || isRunning();
    }

    public boolean isRunning() {
        Batch now = getBatch();
        return now != null && now.status().equals("RUNNING");
    }

    public List<Failure> getFailures() {
        Batch now = getBatch();
        return now == null || now.failed() == 0 ? List.of() : queries.failures(now.id());
    }

    public List<Made> getMade() {
        Batch now = getBatch();
        return now == null || now.done() == 0 ? List.of() : queries.made(now.id());
    }

    public void pause(long id) {
        carryOut(batches::pause, id);
    }

    public void resume(long id) {
        carryOut(batches::resume, id);
    }

    public void retry(long id) {
        carryOut(batches::retry, id);
    }

    private void carryOut(LongConsumer change, long id) {
        try {
            change.accept(id);
        } catch (DomainException refused) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, texts.of(refused), null));
        }
        read = false;
    }
}
