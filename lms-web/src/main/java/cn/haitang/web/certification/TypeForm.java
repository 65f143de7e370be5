package cn.haitang.web.certification;

import cn.haitang.certification.Purpose;
import cn.haitang.certification.TypeFacts;
import cn.haitang.certification.TypeQueries.Described;
import cn.haitang.shared.Bilingual;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kind of certificate says, as the fields of its page: texts by name, so that what was typed stays until it is right. */
class TypeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> values = new HashMap<>();

    /** Of a new kind. */
    TypeForm() {
        values.putAll(Map.of("purpose", Purpose.HONOUR.name(), "camp", "", "template", "1"));
    }

    TypeForm(Described type) {
        TypeFacts facts = type.facts();
        values.put("purpose", facts.purpose().name());
        put("title", facts.title());
        put("statement", facts.statement());
        put("issuer", facts.issuer());
        values.put("issuer-code", facts.issuerCode());
        values.put("template", String.valueOf(type.templateId()));
    }

    private void put(String field, Bilingual text) {
        values.put(field + "-zh", text.zh());
        values.put(field + "-en", text.en());
    }

    TypeFacts facts() {
        return new TypeFacts(
                Purpose.valueOf(text("purpose")),
                both("title"),
                both("statement"),
                text("issuer-code"),
                both("issuer"));
    }

    /** Null: of no camp. */
    @Nullable
    Long camp() {
        return text("camp").isEmpty() ? null : Long.valueOf(text("camp"));
    }

    long template() {
        return Long.parseLong(text("template"));
    }

    private Bilingual both(String field) {
        return Bilingual.of(text(field + "-zh"), text(field + "-en"));
    }

    /** An empty field comes back as null. */
    private String text(String field) {
        String text = values.get(field);
        return text == null ? "" : text.strip();
    }

    Map<String, String> values() {
        return values;
    }
}
