package cn.haitang.certification;

import cn.haitang.shared.ErrorCode;

/** What can be wrong with a template. */
public enum TemplateError implements ErrorCode {
    NOT_FOUND("certification.template.not-found", 404),
    /** A published version never changes. */
    PUBLISHED("certification.template.published", 409),
    /** Argument: its name. */
    NAME_TAKEN("certification.template.name-taken", 409),
    /** Arguments: which text, least and most characters. */
    LENGTH("certification.template.length", 400),
    /** Argument: most lines. */
    TOO_MANY_LINES("certification.template.too-many-lines", 400),
    /** Argument: the place as it was written. */
    PLACE_UNKNOWN("certification.template.place-unknown", 400),
    /** Argument: the font as it was written. */
    FONT_UNKNOWN("certification.template.font-unknown", 400),
    /** Argument: the characters that can't be printed. */
    UNPRINTABLE("certification.template.unprintable", 422),
    /** Argument: megabytes. */
    IMAGE_TOO_LARGE("certification.template.image-too-large", 413),
    IMAGE_UNREADABLE("certification.template.image-unreadable", 422),
    /** A picture of the template is no longer in the store: nothing can be issued with it. */
    IMAGE_MISSING("certification.template.image-missing", 503);

    private final String key;
    private final int status;

    TemplateError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
