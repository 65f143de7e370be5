package cn.haitang.media;

import cn.haitang.shared.DomainException;

/** A file's name as people gave it: rare characters stay, folders and invisible marks (right-to-left, control) go. */
record FileName(String value) {

    private static final int LONGEST = 200;

    /** @throws DomainException {@code media.upload.name-invalid} */
    FileName {
        value = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new DomainException(MediaError.NAME_INVALID);
        }
    }
}
