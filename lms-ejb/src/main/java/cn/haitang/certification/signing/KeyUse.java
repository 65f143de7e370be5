package cn.haitang.certification.signing;

/** What a key signs. Each use has a key of its own, so that one can be replaced without the other. */
public enum KeyUse {
    /** The PDF of a certificate. */
    DOCUMENT("document"),
    /** The credential for machines, and the lists of revoked ones. */
    CREDENTIAL("credential");

    private final String alias;

    KeyUse(String alias) {
        this.alias = alias;
    }

    /** What aliases of such keys begin with, unless a setting names one. */
    String alias() {
        return alias;
    }
}
