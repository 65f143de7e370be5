package cn.haitang.content;

import cn.haitang.certification.CertificationImport;
import cn.haitang.certification.Purpose;
import cn.haitang.content.files.CampContent;
import cn.haitang.content.files.CampFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The certificate of a camp and its rule into certification. */
@Dependent
public class CertificateStep {

    @Inject
    private CertificationImport certification;

    void take(CampContent content) {
        CampFile camp = content.camp().value();
        CampFile.Certificate certificate = camp.certificate();
        certification.type(new CertificationImport.TypeRow(
                certificate.code(),
                camp.slug(),
                Purpose.valueOf(certificate.purpose()),
                Wordings.both(certificate.title()),
                Wordings.both(certificate.statement()),
                certificate.serialPrefix(),
                Wordings.both(certificate.issuer()),
                rule(certificate)));
    }

    private static CertificationImport.RuleRow rule(CampFile.Certificate certificate) {
        CampFile.Rule rule = certificate.rule();
        CampFile.ExamRule exam = rule.exam();
        return new CertificationImport.RuleRow(
                rule.hours(),
                rule.modules(),
                exam == null ? null : exam.ref(),
                exam == null ? null : exam.passMark(),
                Boolean.TRUE.equals(rule.verifiedIdentity()),
                certificate.validityMonths(),
                certificate.renewalWindowDays(),
                certificate.note() == null ? null : Wordings.both(certificate.note()));
    }
}
