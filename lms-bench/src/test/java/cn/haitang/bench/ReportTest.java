package cn.haitang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results can be kept and compared. */
class ReportTest {

    private static Report report(double perSecond) {
        return new Report(10, 5, List.of(new Figures("home", 16, perSecond, 1, 2, 3, 0, 2.5, 0.5, 700)));
    }

    @Test
    void a_result_that_was_written_is_read_back_the_same(@TempDir Path folder) {
        Path file = folder.resolve("a.json");
        report(510.25).write(file);
        assertThat(Report.read(file)).isEqualTo(report(510.25));
    }

    @Test
    void two_results_stand_side_by_side_with_the_ratio_of_their_rates() {
        assertThat(report(600).against(report(300)))
                .contains("300")
                .contains("600")
                .contains("2.00x");
    }

    @Test
    void what_only_one_of_them_measured_is_left_out() {
        Report other = new Report(10, 5, List.of());
        assertThat(report(600).against(other).lines()).hasSize(1);
    }
}
