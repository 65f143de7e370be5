package cn.haitang.web.learning;

import java.util.List;

/** The blossom: a petal is a requirement of the certificate, five or more; beside it always stand the same as text. */
public record Blossom(List<Petal> petals) {

    public static final Blossom NONE = new Blossom(List.of());

    /**
     * One requirement.
     *
     * @param turn degrees
     * @param scale how far the petal has grown, 0.04 to 1
     * @param percent 0 to 100
     * @param hint what is still to do, or how it was met; empty when there is nothing to say
     * @param way the page that leads there; empty: none
     */
    public record Petal(
            int turn, double scale, boolean full, int percent, String label, String value, String hint, String way) {}

    /** Degrees of one of so many petals. */
    public static int turn(int index, int petals) {
        return 360 * index / petals;
    }

    public long held() {
        return petals.stream().filter(Petal::full).count();
    }

    public long missing() {
        return petals.size() - held();
    }

    public boolean isShown() {
        return !petals.isEmpty();
    }
}
