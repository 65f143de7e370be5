package cn.haitang.certification.signing;

import cn.haitang.shared.DomainException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A detached CMS signature as CAdES asks for it inside a PDF: the signer's certificate is signed along
 * (signing-certificate-v2), the time is not (it stands in the PDF, and better in a time stamp).
 */
final class CmsSignature {

    private final CMSSignedData data;

    private CmsSignature(CMSSignedData data) {
        this.data = data;
    }

    /** @throws DomainException the key can't sign */
    static CmsSignature over(byte[] content, SigningKey key) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(key))
                            .build(signer(key), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return new CmsSignature(generator.generate(new CMSProcessableByteArray(content), false));
        } catch (CMSException | OperatorCreationException | GeneralSecurityException failed) {
            throw new DomainException(SigningError.KEY_UNUSABLE);
        }
    }

    private static ContentSigner signer(SigningKey key) throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder("SHA256withRSA");
        if (key.provider() != null) {
            builder.setProvider(key.provider());
        }
        return builder.build(key.key());
    }

    private static CMSAttributeTableGenerator attributes(SigningKey key) throws GeneralSecurityException {
        ASN1Encodable certificate = new SigningCertificateV2(new ESSCertIDv2[] {certificateId(key)});
        Hashtable<Object, Object> further = new Hashtable<>();
        further.put(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(certificate)));
        CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(further));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private static ESSCertIDv2 certificateId(SigningKey key) throws GeneralSecurityException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(key.certificate().getEncoded());
            return new ESSCertIDv2(
                    digest,
                    new IssuerSerial(
                            new JcaX509CertificateHolder(key.certificate()).getIssuer(),
                            key.certificate().getSerialNumber()));
        } catch (CertificateEncodingException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** The signature's own bytes: what a time stamp is asked for. */
    byte[] value() {
        return signer().getSignature();
    }

    /** The same signature with a time stamp on it. */
    CmsSignature with(TimeStampToken stamp) {
        Hashtable<Object, Object> unsigned = new Hashtable<>();
        unsigned.put(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(stamp.toCMSSignedData().toASN1Structure())));
        SignerInformation stamped = SignerInformation.replaceUnsignedAttributes(signer(), new AttributeTable(unsigned));
        return new CmsSignature(CMSSignedData.replaceSigners(data, new SignerInformationStore(List.of(stamped))));
    }

    byte[] encoded() throws IOException {
        return data.getEncoded("DER");
    }

    private SignerInformation signer() {
        return data.getSignerInfos().iterator().next();
    }
}
