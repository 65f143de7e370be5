package cn.haitang.organisation;

/** The document that a manager looked at to verify somebody's identity. Its number is never kept. */
public enum IdentityDocument {
    ID_CARD,
    PASSPORT,
    RESIDENCE_PERMIT,
    DRIVING_LICENCE
}
