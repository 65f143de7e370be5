package cn.haitang.content;

import cn.haitang.content.files.Content;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

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
