package se.nyhetsarkivet.index.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a search has to end. */
@Tag("slow")
class DeadlineTest {

    private final AtomicLong time = new AtomicLong(-50);
    private final Deadline deadline = new Deadline(Duration.ofNanos(100), time::get);

    @Test
    void theTimePassesWhenTheLimitIsReached() {
        time.addAndGet(99);
        assertThat(deadline.passed()).isFalse();
        assertThat(deadline.interrupted()).isFalse();
        time.addAndGet(1);
        assertThat(deadline.passed()).isTrue();
        assertThat(deadline.interrupted()).isTrue();
    }

    @Test
    void nothingIsInterruptedIfNobodyAsksAfterTheLimit() {
        assertThat(deadline.passed()).isFalse();
        time.addAndGet(1_000);
        assertThat(deadline.interrupted()).isFalse();
    }

    @Test
    void aStepEndsSoonerAndInterruptsTheWhole() {
        Deadline step = deadline.after(0.5);
        time.addAndGet(50);
        assertThat(deadline.passed()).isFalse();
        assertThat(step.passed()).isTrue();
        assertThat(deadline.passed()).isFalse();
        assertThat(deadline.interrupted()).isTrue();
    }

    @Test
    void theClockIsLookedAtNowAndThenAndWhatHasPassedStaysPassed() {
        time.addAndGet(100);
        assertThat(IntStream.range(0, 2_000).filter(i -> deadline.passedByNow()).findFirst())
                .isPresent();
        time.set(-50);
        assertThat(deadline.passedByNow()).isTrue();
        assertThatThrownBy(deadline::check).isInstanceOf(DeadlinePassedException.class);
    }

    @Test
    void theTimeHasPassedForAnInterruptedThreadWhichStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(deadline.passed()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void withoutADeadlineNothingPasses() {
        assertThat(Deadline.NONE.after(0).passed()).isFalse();
        Deadline.NONE.check();
        assertThat(Deadline.NONE.interrupted()).isFalse();
    }

    @Test
    void theProcessorsTimeCountsAndNotTheTimeOfSleep() throws InterruptedException {
        Deadline ofProcessor = new Deadline(Duration.ofMillis(200));
        Thread.sleep(250);
        assertThat(ofProcessor.passed()).isFalse();
        Thread.sleep(800);
        assertThat(ofProcessor.passed()).isTrue();
    }
}
