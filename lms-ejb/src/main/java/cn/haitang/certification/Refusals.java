package cn.haitang.certification;

import cn.haitang.shared.DomainException;

/** Says no to a candidate who may not get the certificate, with the reason first that a manager can do least about. */
final class Refusals {

    private Refusals() {}

    /** @throws DomainException already issued (serial, by whom, when), or not eligible */
    static void mayBeIssued(Candidate candidate) {
        Evidence.Duplicate duplicate = candidate.evidence().duplicate();
        if (duplicate != null) {
            throw new DomainException(
                    CertificationError.ALREADY_ISSUED,
                    duplicate.serial(),
                    duplicate.issuedBy(),
                    duplicate.issuedOn().toString());
        }
        if (!candidate.eligibility().eligible()) {
            throw new DomainException(CertificationError.NOT_ELIGIBLE);
        }
    }
}
