package cn.haitang.web.engagement;

import cn.haitang.engagement.mail.MailLeaveService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who came by the link in a letter ends the letters; opening the page alone changes nothing, for mail programs open links. */
@Named
@RequestScoped
public class Leave {

    private String token = "";
    private boolean done;

    @Inject
    private MailLeaveService service;

    public void go() {
        service.leave(token);
        done = true;
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
