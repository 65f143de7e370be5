package cn.haitang.web.learning;

import cn.haitang.learning.HourRuleQueries;
import cn.haitang.learning.HourRuleQueries.Version;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The rules by which watching and hours count, in all their versions; they are data of the content. */
@Named
@RequestScoped
public class HourRules {

    @Inject
    private HourRuleQueries queries;

    @Inject
    private RuleSentences sentences;

    private List<Version> versions = List.of();

    @PostConstruct
    void load() {
        versions = queries.versions();
    }

    public List<Version> getVersions() {
        return versions;
    }

    /** The version in words, one sentence each. */
    public List<String> sentences(Version version) {
        return sentences.of(version.rules());
    }
}
