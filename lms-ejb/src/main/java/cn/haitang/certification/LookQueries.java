package cn.haitang.certification;

import cn.haitang.organisation.CurrentPerson;
import cn.haitang.organisation.Roles;
import cn.haitang.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How certificates look on a screen: by the version of the template that the paper follows too. */
@Stateless
@RolesAllowed({Roles.TRAINEE, Roles.LECTURER, Roles.MENTOR, Roles.MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LookQueries {

    @Inject
    private TemplateReader templates;

    @Inject
    private TemplatePictures pictures;

    @Inject
    private CertificationAccess access;

    @Inject
    private CurrentPerson current;

    /** What this certificate was issued with, for ever; the standard one for a certificate that the reader may not see. */
    public TemplateView ofCertificate(String publicId) {
        return templates.ofCertificate(publicId, access.readable());
    }

    /** What certificates of this type would be issued with now. */
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    public TemplateView ofType(long typeId) {
        return templates.ofType(typeId);
    }

    /** Pictures of this version that are no longer in the store: nothing is issued with it until they are uploaded again. */
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR, Roles.ADMINISTRATOR})
    public List<PictureSlot> lost(TemplateView version) {
        return Stream.of(PictureSlot.values())
                .filter(slot -> {
                    String sha256 = version.picture(slot);
                    return sha256 != null && !pictures.isThere(sha256);
                })
                .toList();
    }

    /**
     * A picture of a published version as a screen needs it, JPEG or PNG. Holders get those of their own certificates alone.
     *
     * @throws DomainException there is none, it isn't for this reader, or it is missing in the store
     */
    public byte[] picture(long versionId, PictureSlot slot) {
        boolean desk = current.hasRole(Roles.MANAGER)
                || current.hasRole(Roles.AUDITOR)
                || current.hasRole(Roles.ADMINISTRATOR);
        String sha256 = templates
                .shown(versionId, current.id(), desk)
                .flatMap(version -> Optional.ofNullable(version.picture(slot)))
                .orElseThrow(() -> new DomainException(TemplateError.NOT_FOUND));
        return pictures.forScreen(sha256, slot);
    }
}
