package cn.haitang.web.learning;

import java.lang.Character.UnicodeScript;

/** How a person is greeted: by the given name where it is sure which part that is, and by the time of day. */
final class Greeting {

    private Greeting() {}

    /** 周启明 → 启明; Emily Wang → Emily; any other name as it is. */
    static String givenName(String name) {
        int[] characters = name.codePoints().toArray();
        boolean chinese = name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        if (chinese && characters.length == 3) {
            return new String(characters, 1, 2);
        }
        boolean latin = name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN || c == ' ');
        return latin && name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    }

    /** Part of a text key: morning, noon, afternoon, evening. */
    static String partOfDay(int hour) {
        if (hour >= 5 && hour < 11) {
            return "morning";
        }
        if (hour >= 11 && hour < 13) {
            return "noon";
        }
        return hour >= 13 && hour < 18 ? "afternoon" : "evening";
    }
}
