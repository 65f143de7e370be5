package cn.haitang.web.shared;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import cn.haitang.shared.SharedError;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Failures on pages. A rule that says no while a form is handled becomes a message on the same page and the form is
 * kept; anything else leads to the error page, which says whose fault it was and gives a number to quote.
 */
class FacesFailures extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(FacesFailures.class.getName());

    FacesFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var event = events.next().getContext();
            events.remove();
            boolean formKept = faces.isPostback()
                    && event.getPhaseId().getOrdinal() < PhaseId.RENDER_RESPONSE.getOrdinal()
                    && faces.getViewRoot() != null;
            handle(faces, event.getException(), formKept);
        }
        getWrapped().handle();
    }

    private static void handle(FacesContext faces, Throwable thrown, boolean formKept) {
        Throwable cause = Failures.root(thrown);
        Texts texts = CDI.current().select(Texts.class).get();
        if (cause instanceof DomainException rule && formKept) {
            String sentence = texts.of(rule);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            faces.renderResponse();
        } else {
            toErrorPage(faces, thrown, cause);
        }
    }

    private static void toErrorPage(FacesContext faces, Throwable thrown, Throwable cause) {
        boolean unreadable = faces.isValidationFailed() && !faces.isPostback();
        ErrorCode code =
                unreadable ? SharedError.NOT_FOUND : codeOf(thrown, cause); // an address with words for numbers
        String incident = "";
        if (code.status() >= 500) {
            incident = Failures.newIncident();
            String number = incident;
            LOG.log(Level.SEVERE, thrown, () -> "incident " + number);
        }
        try {
            ErrorPage.show(faces, code, incident);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ErrorCode codeOf(Throwable thrown, Throwable cause) {
        if (cause instanceof DomainException rule) {
            return rule.code();
        }
        if (cause instanceof EJBAccessException) {
            return SharedError.FORBIDDEN;
        }
        if (thrown instanceof ViewExpiredException || cause instanceof ViewExpiredException) {
            return SharedError.SIGNED_OUT;
        }
        return Failures.databaseAway(thrown) ? SharedError.UNAVAILABLE : SharedError.UNEXPECTED;
    }
}
