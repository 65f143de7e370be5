package cn.haitang.web.organisation;

import cn.haitang.web.security.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The own account: language, light or dark, sign out. */
@Named
@RequestScoped
public class Me {

    @Inject
    private Visitor visitor;

    @Inject
    private ExternalContext external;

    public void leave() throws IOException {
        visitor.leave();
        external.redirect(external.getRequestContextPath() + "/organisation/sign-in.xhtml");
    }
}
