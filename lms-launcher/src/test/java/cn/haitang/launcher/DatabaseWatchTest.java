package cn.haitang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseWatchTest {

    @TempDir
    Path place;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22 [ERROR] InnoDB: Error number 28 means 'No space left on device' | The disk is full",
                "mariadbd: error while loading shared libraries: libcrypt.so.1 | doesn't run on this machine",
                "2026-11-22 [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11 | Another MariaDB uses",
                "2026-11-22 [ERROR] InnoDB: Invalid log header checksum | may be corrupt (InnoDB: Invalid log header checksum)"
            })
    void what_mariadb_prints_becomes_one_sentence(String printed, String sentence) {
        assertThat(refusal(printed).english()).contains(sentence);
    }

    @Test
    void every_sentence_is_said_in_chinese_too() {
        assertThat(refusal("[ERROR] InnoDB: Corrupt page").chinese()).contains("可能已损坏", "InnoDB: Corrupt page");
    }

    private Refusal refusal(String printed) {
        DataFolder folder = DataFolder.open(place.resolve("data"));
        return DatabaseWatch.refusal(printed, folder, folder.logs().resolve("mariadb.out"));
    }
}
