package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import cn.haitang.shared.jobs.Job;
import java.util.EnumSet;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A {@link DomainException} of a job is final; anything else is tried again, four times in all. */
class SegmentJobTest {

    private static final Job JOB = new Job(1, SegmentJob.KIND, "7", "", 1, percent -> {});

    @Test
    void a_process_that_fell_silent_or_died_is_tried_again() {
        for (MediaError code : EnumSet.of(MediaError.TOO_SLOW, MediaError.READER_DIED)) {
            assertThatThrownBy(() -> failingWith(code).run(JOB))
                    .as(code.key())
                    .isNotInstanceOf(DomainException.class)
                    .hasRootCauseInstanceOf(DomainException.class);
        }
    }

    @Test
    void what_is_wrong_with_the_file_itself_is_final() {
        for (MediaError code : EnumSet.complementOf(EnumSet.of(MediaError.TOO_SLOW, MediaError.READER_DIED))) {
            assertThatThrownBy(() -> failingWith(code).run(JOB))
                    .as(code.key())
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    private static SegmentJob failingWith(MediaError code) {
        Processing processing = new Processing() {
            @Override
            public Source played(long assetId) {
                return new Source("0", "a.mp4");
            }
        };
        Workshop workshop = new Workshop() {
            @Override
            Outcome run(String task, Processing.Source source, IntConsumer progress) {
                throw new DomainException(code);
            }
        };
        return new SegmentJob(processing, workshop, new StreamTracks());
    }
}
