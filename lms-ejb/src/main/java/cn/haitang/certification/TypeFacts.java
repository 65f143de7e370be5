package cn.haitang.certification;

import cn.haitang.certification.print.Fonts;
import cn.haitang.shared.Bilingual;
import cn.haitang.shared.DomainException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a type of certificates says of itself, apart from its rule. Each certificate carries its own copy, frozen at issue.
 *
 * @param statement the sentence printed after the name
 * @param issuerCode begins each serial number: two capitals, then perhaps a hyphen and 2–4 capitals or digits
 */
public record TypeFacts(Purpose purpose, Bilingual title, Bilingual statement, String issuerCode, Bilingual issuer)
        implements Serializable {

    /** What changes from this to the other. The fields' text keys are {@code certification.type.field.<field>}. */
    public List<RuleDesign.Difference> differences(TypeFacts other) {
        Map<String, String> theirs = other.texts();
        List<RuleDesign.Difference> all = new ArrayList<>();
        texts().forEach((field, before) -> {
            String after = theirs.getOrDefault(field, "");
            if (!after.equals(before)) {
                all.add(new RuleDesign.Difference(field, before, after));
            }
        });
        return all;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("purpose", purpose.name());
        texts.put("title-zh", title.zh());
        texts.put("title-en", title.en());
        texts.put("statement-zh", statement.zh());
        texts.put("statement-en", statement.en());
        texts.put("issuer-code", issuerCode);
        texts.put("issuer-zh", issuer.zh());
        texts.put("issuer-en", issuer.en());
        return texts;
    }

    /** Without blanks at the ends. */
    TypeFacts stripped() {
        return new TypeFacts(purpose, stripped(title), stripped(statement), issuerCode.strip(), stripped(issuer));
    }

    private static Bilingual stripped(Bilingual text) {
        return Bilingual.of(text.zh().strip(), text.en().strip());
    }

    /** @throws DomainException a text is empty or too long, the code can't begin a number, or no font has a character */
    void mustBePrintable(Fonts fonts) {
        length("title-zh", title.zh(), 40);
        length("title-en", title.en(), 80);
        length("statement-zh", statement.zh(), 120);
        length("statement-en", statement.en(), 240);
        length("issuer-zh", issuer.zh(), 60);
        length("issuer-en", issuer.en(), 120);
        if (!issuerCode.matches(Serial.ISSUER_CODE)) {
            throw new DomainException(TypeError.ISSUER_CODE);
        }
        String missing = fonts.missing(Fonts.Style.BOLD, String.join("", texts().values()));
        if (!missing.isEmpty()) {
            throw new DomainException(TypeError.UNPRINTABLE, missing);
        }
    }

    private static void length(String field, String text, int most) {
        if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException(TypeError.LENGTH, field, most);
        }
    }
}
