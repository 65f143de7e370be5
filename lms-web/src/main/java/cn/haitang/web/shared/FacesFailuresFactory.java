package cn.haitang.web.shared;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FacesFailures} in place; named in faces-config.xml. */
public class FacesFailuresFactory extends ExceptionHandlerFactory {

    public FacesFailuresFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesFailures(getWrapped().getExceptionHandler());
    }
}
