package cn.haitang.certification;

/**
 * What makes somebody a candidate. A type of a camp looks at enrolments in that camp; a type of no camp, such as an honour,
 * at nominations: people whom a manager chose. A type never changes its basis. An id of a candidate is the enrolment's or
 * the nomination's.
 */
enum CandidateBasis {
    ENROLMENT(
            """
            enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
             JOIN certificate_type ct ON ct.camp_id = c.camp_id
            """,
            "enrolment_id",
            "e.status <> 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM certificate z WHERE z.enrolment_id = e.id"
                    + " AND z.certificate_type_id = ct.id AND z.revoked_at IS NULL AND z.replaced_at IS NULL)"),
    /** All that the person learned counts: there is no one course that it is to be learned in. */
    NOMINATION("""
            nomination e JOIN person p ON p.id = e.person_id
             JOIN certificate_type ct ON ct.id = e.certificate_type_id AND ct.camp_id IS NULL AND e.status <> 'WITHDRAWN'
            """, "nomination_id", "e.status = 'OPEN'");

    /** The rows with the aliases e, p and ct (and c, of enrolments). */
    final String rows;

    /** The column of a certificate that names the candidate. */
    final String column;

    /** A condition: it waits for its first certificate. */
    final String first;

    CandidateBasis(String rows, String column, String first) {
        this.rows = rows;
        this.column = column;
        this.first = first;
    }

    /** One of two texts. */
    String pick(String ofEnrolments, String ofNominations) {
        return this == ENROLMENT ? ofEnrolments : ofNominations;
    }

    /** What stands beside the name: the class, or why somebody was chosen; in Chinese and English. */
    String[] beside() {
        return this == ENROLMENT
                ? new String[] {"c.name_zh", "c.name_en", "c.code"}
                : new String[] {"e.reason", "e.reason", "e.reason"};
    }
}
