package cn.haitang.content;

import cn.haitang.assessment.Wording;
import cn.haitang.content.files.Text;
import cn.haitang.shared.Bilingual;

/** Texts of files as the capabilities keep them. */
final class Wordings {

    private Wordings() {}

    static Bilingual both(Text text) {
        return Bilingual.of(text.zh(), text.english());
    }

    static Wording wording(Text text) {
        return Wording.of(text.zh(), text.en());
    }
}
