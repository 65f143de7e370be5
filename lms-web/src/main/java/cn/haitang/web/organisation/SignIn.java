package cn.haitang.web.organisation;

import cn.haitang.organisation.SignInService;
import cn.haitang.web.security.ClientAddress;
import cn.haitang.web.security.Redirects;
import cn.haitang.web.security.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sign in by phone number and password; leads back to where the person wanted to go. */
@Named
@RequestScoped
public class SignIn {

    private String phone = "";
    private String password = "";
    private @Nullable String next;

    @Inject
    private SignInService service;

    @Inject
    private Visitor visitor;

    @Inject
    private ClientAddress client;

    @Inject
    private ExternalContext external;

    public void enter() throws IOException {
        visitor.enter(service.signIn(phone, password, client.value()));
        external.redirect(external.getRequestContextPath() + Redirects.local(next, "/"));
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
