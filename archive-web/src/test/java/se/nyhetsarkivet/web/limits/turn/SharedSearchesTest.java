package se.nyhetsarkivet.web.limits.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.web.limits.client.Client;

/** Who asks for what is being searched for waits for that answer. */
class SharedSearchesTest {

    private static final int READERS = 30;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ofNanos(1);

    private final AtomicInteger searches = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<Thread> readers = new ArrayList<>();
    private final List<SearchGate> gates = new ArrayList<>();

    @AfterEach
    void close() {
        open.countDown();
        gates.forEach(SearchGate::destroy);
    }

    private SearchGate gate(Duration patience) {
        SearchGate gate = Gates.gate(2, 1, patience, new SimpleMeterRegistry());
        gates.add(gate);
        return gate;
    }

    /** Another reader, who has come as far as waiting for something when this returns. */
    private <T> CompletableFuture<T> reader(Supplier<T> search) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        String address = "10.0.0." + readers.size();
        Thread reader = Thread.ofPlatform().start(() -> {
            Client.begin(Client.at(address));
            try {
                answer.complete(search.get());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        readers.add(reader);
        while (!answer.isDone()
                && reader.getState() != Thread.State.WAITING
                && reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    /** A search that takes until the test opens it. */
    private int whenOpened() {
        try {
            int number = searches.incrementAndGet();
            open.await();
            return number;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitSearches(int number) {
        while (searches.get() < number) {
            Thread.onSpinWait();
        }
    }

    @Test
    void allWhoAskForTheSameGetTheAnswerOfOneSearch() {
        // There is room for one to wait for a turn; those who wait for an answer need none.
        SharedSearches<String, Integer> shared = new SharedSearches<>(gate(LONG));
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            answers.add(reader(() -> shared.search("page", "bron", this::whenOpened)));
        }
        open.countDown();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(1));
        assertThat(searches).hasValue(1);
    }

    @Test
    void whoAsksForSomethingElseOrLaterHasASearchOfHisOwn() {
        SharedSearches<String, Integer> shared = new SharedSearches<>(gate(LONG));
        assertThat(shared.search("page", "bron", searches::incrementAndGet)).isEqualTo(1);
        assertThat(shared.search("page", "färjan", searches::incrementAndGet)).isEqualTo(2);
        assertThat(shared.search("page", "bron", searches::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void onceItHasBegunOneWaitsForItsEndHoweverLongThatTakes() {
        SharedSearches<String, Integer> shared = new SharedSearches<>(gate(Duration.ofMillis(100)));
        CompletableFuture<Integer> first = reader(() -> shared.search("page", "bron", this::whenOpened));
        awaitSearches(1);
        CompletableFuture<Integer> second = reader(() -> shared.search("page", "bron", this::whenOpened));
        long waited = System.nanoTime() + Duration.ofMillis(300).toNanos();
        while (System.nanoTime() - waited < 0) {
            Thread.onSpinWait();
        }
        assertThat(second).isNotDone();
        open.countDown();
        assertThat(second.join()).isEqualTo(first.join());
    }

    @Test
    void whatDoesNotBeginInTimeIsRefusedToAll() {
        SearchGate gate = gate(NONE);
        SharedSearches<String, Integer> shared = new SharedSearches<>(gate);
        CompletableFuture<Integer> long1 = reader(() -> gate.search("page", LONG, this::whenOpened));
        CompletableFuture<Integer> long2 = reader(() -> gate.search("page", LONG, this::whenOpened));
        assertThatThrownBy(() -> shared.search("page", "bron", this::whenOpened))
                .isInstanceOf(SearchRefusedException.class);
        assertThatThrownBy(reader(() -> shared.search("page", "bron", this::whenOpened))::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SearchRefusedException.class);
        open.countDown();
        assertThat(long1.join() + long2.join()).isEqualTo(3);
    }

    @Test
    void whenASearchFailsOneOfThoseWhoWaitAsksInItsPlace() {
        SharedSearches<String, Integer> shared = new SharedSearches<>(gate(LONG));
        CompletableFuture<Integer> failing = reader(() -> shared.search("page", "bron", () -> {
            whenOpened();
            throw new IllegalStateException("a damaged block");
        }));
        awaitSearches(1);
        CompletableFuture<Integer> other = reader(() -> shared.search("page", "bron", this::whenOpened));
        open.countDown();
        assertThatThrownBy(failing::join).hasMessageContaining("a damaged block");
        assertThat(other.join()).isEqualTo(2);
    }
}
