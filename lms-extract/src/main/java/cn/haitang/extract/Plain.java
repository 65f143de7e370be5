package cn.haitang.extract;

import java.text.Normalizer;

/**
 * Text as people type it: NFKC, and the CJK radicals that PDF fonts put in the place of the characters they look like
 * (⻚ for 页), which NFKC leaves alone. Otherwise a search would not find the words.
 */
final class Plain {

    private static final String RADICALS = "⺠⺟⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⻄⻗⺮⺶";
    private static final String CHARACTERS = "民母见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟西雨竹羊";

    private Plain() {}

    /** For search: normalised, so that every way of writing a word is found. */
    static String text(String raw) {
        return clean(Normalizer.normalize(withoutRadicals(raw), Normalizer.Form.NFKC));
    }

    /** For people: one line, punctuation as it was written. */
    static String line(String raw) {
        return clean(Normalizer.normalize(withoutRadicals(raw), Normalizer.Form.NFC))
                .replace('\n', ' ');
    }

    private static String withoutRadicals(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (char c : raw.toCharArray()) {
            int radical = RADICALS.indexOf(c);
            text.append(radical < 0 ? c : CHARACTERS.charAt(radical));
        }
        return text.toString();
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}
