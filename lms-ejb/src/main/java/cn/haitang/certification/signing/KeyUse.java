package cn.haitang.certification.signing;

/** What a key signs. Each use has a key of its own, so that one can be replaced without the other. */
public enum KeyUse {
    /** The PDF of a certificate. */
    DOCUMENT("document"),
    /** The credential for machines, and the lists of revoked ones. */
    CREDENTIAL("credential"),
    /**
     * What a QR code says by itself, for checks without a network. On a curve, since its signature must be short. The only one that
     * may be missing: then QR codes carry their address alone.
     */
    CHECK("check");

    private final String alias;

    KeyUse(String alias) {
        this.alias = alias;
    }

    /** Whether nothing is issued without it. */
    public boolean required() {
        return this != CHECK;
    }

    /** What aliases of such keys begin with, unless a setting names one. */
    String alias() {
        return alias;
    }
}
