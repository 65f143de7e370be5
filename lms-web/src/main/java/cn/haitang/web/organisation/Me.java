package cn.haitang.web.organisation;

import cn.haitang.organisation.AccountQueries;
import cn.haitang.organisation.AccountQueries.Account;
import cn.haitang.organisation.PasswordService;
import cn.haitang.web.security.Visitor;
import cn.haitang.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The own account: where the person belongs, password, language, light or dark, sign out. */
@Named
@RequestScoped
public class Me {

    private Account account = new Account("", "", false, List.of());
    private String oldPassword = "";
    private String newPassword = "";

    @Inject
    private AccountQueries accounts;

    @Inject
    private PasswordService passwords;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @PostConstruct
    void load() {
        account = accounts.mine();
    }

    public void changePassword() {
        passwords.change(oldPassword, newPassword);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(texts.get("organisation.me.password.saved")));
    }

    public void leave() throws IOException {
        visitor.leave();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/organisation/sign-in.xhtml?left=1");
    }

    public Account getAccount() {
        return account;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
