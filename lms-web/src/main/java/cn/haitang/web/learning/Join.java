package cn.haitang.web.learning;

import cn.haitang.learning.EnrolmentService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Joining a class by its code. */
@Named
@RequestScoped
public class Join {

    @Inject
    private EnrolmentService service;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private String code = "";

    /** A link may bring the code along. */
    @PostConstruct
    void take() {
        code = parameters.getOrDefault("code", "");
    }

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
