package cn.haitang.content;

import cn.haitang.content.files.Text;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file with the sample accounts that lead through the tour: role, phone, password, name, note in Chinese and
 * English, with tabs between. Only its owner may read it. Written before the commit: a password that is in the database
 * is always in the file too.
 */
@Dependent
public class SampleAccounts {

    record Account(
            String role,
            String phone,
            String password,
            String name,
            @Nullable Text note) {

        String line() {
            return String.join(
                    "\t",
                    role,
                    phone,
                    password,
                    name,
                    note == null ? "" : note.zh(),
                    note == null ? "" : note.english());
        }
    }

    @Inject
    private ContentSettings settings;

    /** Does nothing for an import that brought nobody new. */
    void write(List<Account> accounts) {
        if (accounts.isEmpty() || settings.accountsFile().isEmpty()) {
            return;
        }
        Path file = settings.accountsFile().get().toAbsolutePath();
        try {
            Path partial = Files.createTempFile(Files.createDirectories(file.getParent()), "accounts", ".tmp");
            if (partial.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(partial, accounts.stream().map(Account::line).toList());
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
