package cn.haitang.web.shared;

import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import cn.haitang.shared.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Texts in the reader's language: {@code #{t['learning.home.title']}}, with values {@code #{t.of('key', a, b)}}. */
@Named("t")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {

    private final Map<Locale, Map<String, MessageFormat>> sentences = new ConcurrentHashMap<>();

    @Inject
    private Language language;

    /** The text, or the key itself in marks so that a gap is seen. */
    @Override
    public String get(Object key) {
        return Bundles.in(language.getLocale()).getOrDefault(key, "⟨" + key + "⟩");
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    public boolean containsText(String key) {
        return Bundles.in(language.getLocale()).containsKey(key);
    }

    public String of(String key, Object one) {
        return format(key, List.of(one));
    }

    public String of(String key, Object one, Object two) {
        return format(key, List.of(one, two));
    }

    public String of(String key, Object one, Object two, Object three) {
        return format(key, List.of(one, two, three));
    }

    public String of(String key, Object one, Object two, Object three, Object four) {
        return format(key, List.of(one, two, three, four));
    }

    /** For sentences whose values are known only at run time. */
    public String with(String key, List<Object> values) {
        return format(key, values);
    }

    /** With as many values as there are; empty when there is no such text. */
    public String ofAll(String key, List<Object> arguments) {
        return containsText(key) ? format(key, arguments) : "";
    }

    /** The sentence for a coded failure. */
    public String of(DomainException failure) {
        return format("error." + failure.code().key(), failure.arguments());
    }

    public String of(ErrorCode code) {
        return format("error." + code.key(), List.of());
    }

    public Locale locale() {
        return language.getLocale();
    }

    /** Reading a pattern costs more than filling it in; a copy, since one can't be used by two at once. */
    private MessageFormat sentence(String pattern, Locale locale) {
        return (MessageFormat) sentences
                .computeIfAbsent(locale, of -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, of -> new MessageFormat(of, locale))
                .clone();
    }

    private String format(String key, List<Object> arguments) {
        Object[] values = arguments.stream()
                .map(value -> value instanceof Bilingual text ? text.in(language.getLocale()) : value)
                .toArray();
        return sentence(get(key), language.getLocale()).format(values);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Bundles.in(language.getLocale()).entrySet();
    }
}
