package se.nyhetsarkivet.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One half of the words that are marked by hand.
 *
 * @param name what the tables call it
 * @param words the words
 */
record GoldList(String name, List<GoldWord> words) {

    /** The two lists together are of 9,000 running words. */
    static final int RUNNING_WORDS = 4_500;

    GoldList {
        words = List.copyOf(words);
    }

    /** The half that the splitter is tuned on. */
    static GoldList dev() throws IOException {
        return read("development", "compounds-dev.tsv");
    }

    /** The half that is only for the final figure: nobody looks at its single words. */
    static GoldList finalHalf() throws IOException {
        return read("final", "compounds-final.tsv");
    }

    private static GoldList read(String name, String resource) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            return new GoldList(
                    name,
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(GoldWord::parse)
                            .toList());
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(GoldList.class.getResourceAsStream(resource), resource);
    }

    Stream<GoldWord> compounds() {
        return words.stream().filter(word -> word.kind() == GoldWord.Kind.COMPOUND);
    }
}
