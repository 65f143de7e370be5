package cn.haitang.web.certification;

import cn.haitang.certification.CertificationSettings;
import cn.haitang.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Gate mode: what its page and scripts need besides texts. */
@Named
@RequestScoped
public class Gate {

    /** Each has its sign, its colour and its word. */
    private static final List<String> VERDICTS = List.of(
            "valid",
            "soon",
            "expired",
            "suspended",
            "revoked",
            "voided",
            "replaced",
            "unknown",
            "foreign",
            "forged",
            "unsure",
            "busy");

    @Inject
    private CertificationSettings settings;

    @Inject
    private Texts texts;

    public List<String> getVerdicts() {
        return VERDICTS;
    }

    public String word(String verdict) {
        return texts.get("certification.gate.word." + verdict);
    }

    /** How old the status list of a phone may be before nothing is called good without a network. */
    public int getFreshHours() {
        return settings.listFreshHours();
    }
}
