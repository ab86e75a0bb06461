package se.nyhetsarkivet.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ProcessorTime;

/** Two texts of 100,000 characters are compared while a reader waits, however they differ. Other programs do not count. */
@Tag("slow")
class ComparisonTimeTest {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonTimeTest.class);
    private static final int LENGTH = 100_000;
    private static final Duration MOST = Duration.ofMillis(200);
    private static final long SEED = 20180423;

    static Stream<Arguments> pairs() {
        Random random = new Random(SEED);
        String text = prose(random, 3_000);
        String few = prose(random, 40);
        return Stream.of(
                Arguments.of("the same", text, text),
                Arguments.of("small edits", text, smallEdits(text, random)),
                Arguments.of("an edit in every sentence", text, text.replace(". ", " nu. ")),
                Arguments.of("shuffled paragraphs", text, shuffled(text, "\n\n", random)),
                Arguments.of("shuffled words", text, shuffled(text, " ", random)),
                Arguments.of("other words", text, words(random, i -> "andra" + i)),
                Arguments.of("other order of few words", few, prose(random, 40)),
                Arguments.of(
                        "two words", words(random, i -> "ab".substring(i % 2, i % 2 + 1)), words(random, i -> "a")),
                Arguments.of("lines of one letter", lines(random), lines(random)),
                Arguments.of(
                        "lines of one letter and others",
                        lines(random),
                        lines(random).toUpperCase(Locale.ROOT)),
                Arguments.of("signs", signs(random), signs(random)),
                Arguments.of("one line without spaces", "å".repeat(LENGTH), "ä".repeat(LENGTH)),
                Arguments.of("one word of many parts", "a.b-".repeat(LENGTH / 4), "a.c-".repeat(LENGTH / 4)),
                Arguments.of("all white space", " ".repeat(LENGTH), "\n".repeat(LENGTH)),
                Arguments.of("nothing before", "", text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void isWithinTwoHundredMilliseconds(String name, String before, String after) {
        for (int i = 0; i < 5; i++) {
            TextComparison.of(before, after);
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = ProcessorTime.now();
            TextComparison comparison = TextComparison.of(before, after);
            nanos.add(ProcessorTime.now() - start);
            assertThat(comparison.before()).isEqualTo(before);
            assertThat(comparison.after()).isEqualTo(after);
        }
        Collections.sort(nanos);
        Duration median = Duration.ofNanos(nanos.get(2));
        LOG.info("comparison of 100,000 characters, {}: median {} ms of processor time", name, median.toMillis());
        assertThat(median).as("%s, seed %d", name, SEED).isLessThan(MOST);
    }

    private static String prose(Random random, int vocabulary) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append("ord").append(random.nextInt(vocabulary));
            text.append(random.nextInt(80) == 0 ? ".\n\n" : random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.substring(0, LENGTH);
    }

    private static String smallEdits(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 0; i < 50; i++) {
            edited.insert(random.nextInt(edited.length()), " tillagt ");
        }
        return edited.toString();
    }

    private static String shuffled(String text, String separator, Random random) {
        List<String> parts = new ArrayList<>(List.of(text.split(separator, -1)));
        Collections.shuffle(parts, random);
        return String.join(separator, parts);
    }

    private static String words(Random random, Function<Integer, String> word) {
        return filled(random, i -> word.apply(i) + " ");
    }

    private static String lines(Random random) {
        return filled(random, i -> (char) ('a' + i % 26) + "\n\n");
    }

    private static String signs(Random random) {
        return filled(random, i -> "!?%&#".substring(i % 5, i % 5 + 1));
    }

    private static String filled(Random random, Function<Integer, String> piece) {
        return Stream.generate(() -> piece.apply(random.nextInt(5_000)))
                .limit(LENGTH)
                .collect(Collectors.joining())
                .substring(0, LENGTH);
    }
}
