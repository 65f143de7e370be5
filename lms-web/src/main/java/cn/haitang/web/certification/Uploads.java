package cn.haitang.web.certification;

import cn.haitang.certification.Upload;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** Files from forms. */
final class Uploads {

    private Uploads() {}

    /** Null when none was chosen. */
    static @Nullable Upload of(@Nullable UploadedFile file) {
        return file == null || file.getSize() == 0 ? null : new Upload(file.getFileName(), file.getContent());
    }
}
