package cn.haitang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path place;

    @Test
    void the_password_of_the_database_is_made_once_and_closed_to_others() throws IOException {
        DataFolder folder = DataFolder.open(place.resolve("data"));

        String password = folder.databasePassword();

        assertThat(password).hasSize(48).isEqualTo(folder.databasePassword());
        assertThat(Files.getPosixFilePermissions(place.resolve("data/database.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> DataFolder.open(place)).isInstanceOf(Refusal.class);

        try (var entries = Files.list(place)) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(place.resolve("data"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not a folder");
    }
}
