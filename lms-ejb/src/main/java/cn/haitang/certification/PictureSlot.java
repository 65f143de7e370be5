package cn.haitang.certification;

/** Where a template has room for a picture. */
public enum PictureSlot {
    LOGO(600, 240),
    SEAL(600, 320),
    BACKGROUND(2400, 1200);

    private final int most;
    private final int screen;

    PictureSlot(int most, int screen) {
        this.most = most;
        this.screen = screen;
    }

    /** Pixels of its longer side that print needs; larger pictures are made smaller. */
    int most() {
        return most;
    }

    /** Pixels of its longer side that a phone's screen shows; what is sent there is no larger. */
    int screen() {
        return screen;
    }
}
