package cn.haitang.content;

import cn.haitang.content.files.Content;
import cn.haitang.content.files.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Writes checked content, all of it or nothing: one transaction, from the lowest capability to the highest. */
@Stateless
@PermitAll
public class ContentWriter {

    @Inject
    private ProfileStep profiles;

    @Inject
    private CampStep camps;

    @Inject
    private QuestionStep questions;

    @Inject
    private CertificateStep certificates;

    @Inject
    private SampleStep sample;

    @Inject
    private ImportRegister register;

    /** What only the database can tell is wrong: content that would change what was recorded by it. */
    public List<Problem> problems(Content content) {
        return profiles.edited(content.profiles());
    }

    /** @param fingerprint of the folder that the content was read from */
    public void write(Content content, String fingerprint) {
        profiles.take(content.profiles().value());
        content.camps().forEach(camps::take);
        content.camps().forEach(questions::take);
        content.camps().forEach(certificates::take);
        register.remember(fingerprint);
        content.sample().ifPresent(file -> sample.take(file.value()));
    }
}
