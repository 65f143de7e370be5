package cn.haitang.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * One component for a whole part of a page. Components and expressions in loops are four fifths of what a Faces page costs
 * (docs/adr/0038); the pages that everybody opens write their lists from a record instead.
 */
@FacesComponent(Written.TYPE)
public class Written extends UIComponentBase {

    static final String TYPE = "cn.haitang.Written";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (getAttributes().get("value") instanceof Markup markup) {
            Html html = new Html(faces.getExternalContext().getRequestContextPath());
            markup.writeTo(html);
            faces.getResponseWriter().write(html.toString());
        }
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
