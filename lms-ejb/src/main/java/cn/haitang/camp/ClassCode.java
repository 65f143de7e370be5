package cn.haitang.camp;

import java.util.random.RandomGenerator;

/** Six characters that are easy to read out and type: no 0, 1, I, O. 32⁶ codes: about a thousand million. */
public record ClassCode(String value) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;

    public ClassCode {
        if (!value.matches("[A-HJ-NP-Z2-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("class code: " + value);
        }
    }

    static ClassCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new ClassCode(code.toString());
    }
}
