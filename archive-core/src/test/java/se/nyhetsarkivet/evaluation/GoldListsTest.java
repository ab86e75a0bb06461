package se.nyhetsarkivet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists that are marked by hand are well formed. Failures give counts, so that no word of the final list is shown. */
class GoldListsTest {

    private static final int LONG_WORD = 10;

    private final GoldList dev;
    private final GoldList finalHalf;

    GoldListsTest() throws IOException {
        dev = GoldList.dev();
        finalHalf = GoldList.finalHalf();
    }

    @Test
    void marksRemovedGiveTheWord() {
        assertThat(count(word -> !word.unmarked().equals(word.word()))).isZero();
    }

    @Test
    void eachWordWasDrawnAtLeastOnce() {
        assertThat(count(word -> word.count() < 1)).isZero();
    }

    @Test
    void aHalfHasNoMoreWordsThanWereDrawnForIt() {
        for (GoldList half : List.of(dev, finalHalf)) {
            assertThat(half.words().stream().mapToInt(GoldWord::count).sum())
                    .as(half.name())
                    .isLessThanOrEqualTo(GoldList.RUNNING_WORDS);
        }
    }

    @Test
    void noPartIsEmpty() {
        assertThat(count(word -> word.boundaries().contains(0)
                        || word.boundaries().contains(word.word().length())))
                .isZero();
    }

    @Test
    void thereAreEnoughCompounds() {
        assertThat(count(word -> word.kind() == GoldWord.Kind.COMPOUND)).isGreaterThanOrEqualTo(400);
    }

    @Test
    void thereAreEnoughLongWordsThatMustNotBeSplit() {
        assertThat(count(word ->
                        word.kind() == GoldWord.Kind.SIMPLE && word.word().length() >= LONG_WORD))
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void noWordIsListedTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(count(word -> !seen.add(word.word()))).isZero();
    }

    private long count(Predicate<GoldWord> property) {
        return Stream.of(dev, finalHalf)
                .flatMap(half -> half.words().stream())
                .filter(property)
                .count();
    }
}
