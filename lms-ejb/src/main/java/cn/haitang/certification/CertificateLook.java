package cn.haitang.certification;

import cn.haitang.certification.print.Picture;
import org.jspecify.annotations.Nullable;

/** A template made ready for print; null pictures: emblem, place for a stamp, drawn background. */
record CertificateLook(
        TemplateDesign design,
        @Nullable Picture logo,
        @Nullable Picture seal,
        @Nullable Picture background) {

    static final CertificateLook STANDARD = new CertificateLook(TemplateDesign.STANDARD, null, null, null);
}
