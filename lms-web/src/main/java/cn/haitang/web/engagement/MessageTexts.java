package cn.haitang.web.engagement;

import cn.haitang.certification.NoticeQueries.Notice;
import cn.haitang.engagement.Wording;
import cn.haitang.web.shared.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/** What messages say, from the same bundles as the pages; there is no page and no reader's request when they are sent. */
@ApplicationScoped
public class MessageTexts implements Wording {

    private static final String LETTER = "engagement.letter.";

    @Override
    public Written notice(Notice notice, String language) {
        Locale locale = Locale.forLanguageTag(language);
        String about = notice.title() == null
                ? text(locale, "certification.credential." + notice.credential())
                : notice.title().in(locale);
        String day = notice.lastDay() == null ? "" : notice.lastDay().toString();
        String kind = LETTER + notice.kind();
        return new Written(
                text(locale, kind + ".subject", about, day),
                List.of(
                        text(locale, LETTER + "hello"),
                        text(locale, kind + ".text", about, day),
                        text(locale, LETTER + "private")),
                text(locale, LETTER + "open"),
                text(locale, LETTER + "why"));
    }

    @Override
    public Written code(String code, int minutes, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Written(
                text(locale, LETTER + "code.subject"),
                List.of(text(locale, LETTER + "hello"), text(locale, LETTER + "code.text", minutes), code),
                "",
                text(locale, LETTER + "code.why"));
    }

    private static String text(Locale locale, String key, Object... values) {
        return new MessageFormat(Bundles.in(locale).getOrDefault(key, "⟨" + key + "⟩"), locale).format(values);
    }
}
