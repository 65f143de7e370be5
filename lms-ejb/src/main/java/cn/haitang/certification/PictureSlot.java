package cn.haitang.certification;

/** Where a template has room for a picture. */
public enum PictureSlot {
    LOGO(600),
    SEAL(600),
    BACKGROUND(2400);

    private final int most;

    PictureSlot(int most) {
        this.most = most;
    }

    /** Pixels of its longer side that print needs; larger pictures are made smaller. */
    int most() {
        return most;
    }
}
