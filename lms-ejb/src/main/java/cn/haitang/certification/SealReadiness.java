package cn.haitang.certification;

import cn.haitang.certification.signing.KeyRing;
import cn.haitang.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looked at before the first number is taken, so that nothing is issued that could not be drawn and signed. */
@ApplicationScoped
public class SealReadiness {

    @Inject
    private KeyRing keys;

    @Inject
    private TemplateReader templates;

    /** @throws DomainException no key can sign now, or the template lacks a picture */
    void mustBeReady(long typeId) {
        keys.mustBeReady();
        templates.look(templates.ofType(typeId));
    }
}
