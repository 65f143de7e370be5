package cn.haitang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haitang.shared.DomainException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A {@link DomainException} of a job is final; anything else is tried again, four times in all. */
class WorkshopTest {

    private static final Set<MediaError> OF_THE_MACHINE = EnumSet.of(MediaError.TOO_SLOW, MediaError.READER_DIED);

    @Test
    void a_known_file_is_tried_again_when_the_process_fell_silent_or_died() {
        for (MediaError code : OF_THE_MACHINE) {
            assertThatThrownBy(reading(true, code))
                    .as(code.key())
                    .isNotInstanceOf(DomainException.class)
                    .hasRootCauseInstanceOf(DomainException.class);
        }
    }

    @Test
    void what_is_wrong_with_the_file_itself_is_final() {
        for (MediaError code : EnumSet.complementOf(EnumSet.copyOf(OF_THE_MACHINE))) {
            isFinal(reading(true, code), code);
        }
    }

    @Test
    void an_upload_is_given_back_to_who_sent_it_whatever_is_wrong() {
        for (MediaError code : MediaError.values()) {
            isFinal(reading(false, code), code);
        }
    }

    private static void isFinal(ThrowingCallable reading, MediaError code) {
        assertThatThrownBy(reading)
                .as(code.key())
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static ThrowingCallable reading(boolean known, MediaError code) {
        Workshop workshop = new Workshop() {
            @Override
            Outcome make(String task, Processing.Source source, IntConsumer progress) {
                throw new DomainException(code);
            }
        };
        return () -> workshop.run("recognise", new Processing.Source("0", "a.mp4", known), percent -> {});
    }
}
