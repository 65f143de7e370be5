package cn.haitang.it.browser;

import java.util.UUID;

/**
 * A certificate of pre-job training that a test takes as given, with a serial of its own.
 *
 * @param publicId what its QR code leads to
 */
record GivenCertificate(String publicId, String serial) {

    /** Issued just now to the person with this phone. @param days until its last day */
    static GivenCertificate to(SampleAccount holder, int days) {
        String publicId = UUID.randomUUID().toString().replace("-", "");
        String serial = "HT-2026-IT-" + (900_000 + Rows.number("SELECT COALESCE(MAX(id), 0) FROM certificate"));
        Rows.run("INSERT INTO certificate (public_id, serial, certificate_type_id, certificate_rule_id, person_id,"
                + " enrolment_id, period, holder_name, title_zh, title_en, statement_zh, statement_en, industry_zh,"
                + " industry_en, territory_id, industry_id, studied_from, studied_to, hours, issuer_zh, issuer_en, evidence,"
                + " issued_on, valid_until, issued_at, issued_by) SELECT '" + publicId + "', '" + serial + "', ct.id,"
                + " r.id, p.id, e.id, '" + publicId.substring(0, 20)
                + "', p.name, ct.title_zh, ct.title_en, ct.statement_zh,"
                + " ct.statement_en, i.name_zh, i.name_en, m.territory_id, i.id, '2026-01-01', '2026-01-20', 24, ct.issuer_zh,"
                + " ct.issuer_en, 'test', '2026-01-21', UTC_DATE() + INTERVAL " + days + " DAY, UTC_TIMESTAMP(3), p.id"
                + " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN membership m ON m.person_id = p.id"
                + " JOIN industry i ON i.id = m.industry_id JOIN certificate_type ct ON ct.slug = 'pre-job'"
                + " JOIN certificate_rule r ON r.certificate_type_id = ct.id WHERE p.phone = '" + holder.phone()
                + "' LIMIT 1");
        return new GivenCertificate(publicId, serial);
    }
}
