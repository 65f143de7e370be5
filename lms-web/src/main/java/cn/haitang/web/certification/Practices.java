package cn.haitang.web.certification;

import cn.haitang.certification.RuleQueries;
import cn.haitang.certification.RuleQueries.Practice;
import cn.haitang.certification.RuleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What mentors can sign off for a kind of certificate. */
@Named
@RequestScoped
public class Practices {

    private String zh = "";
    private String en = "";

    @Inject
    private RuleQueries queries;

    @Inject
    private RuleService rules;

    public List<Practice> of(long type) {
        return queries.practices(type);
    }

    public void add(long type) {
        rules.addPractice(type, zh, en);
        zh = "";
        en = "";
    }

    public void retire(long practice) {
        rules.retirePractice(practice);
    }

    public String getZh() {
        return zh;
    }

    public void setZh(String zh) {
        this.zh = zh;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
