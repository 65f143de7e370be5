package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Joining a class by its code. */
@Named
@RequestScoped
public class Join {

    @Inject
    private EnrolmentService service;

    private String code = "";

    public String enter() {
        return "/learning/camp.xhtml?faces-redirect=true&enrolment=" + service.join(code);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
