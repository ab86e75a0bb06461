package se.nyhetsarkivet.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.Seeds;

class TextComparisonTest {

    /** Alike enough to correspond now and then, with all that is odd about white space and characters. */
    private static final List<String> PIECES = List.of(
            "bron",
            "vägen",
            "EU-kommissionen",
            "13\u00a0700",
            "13,5",
            "MiÖD:s",
            "a\u0308ven",
            "för\u00advar",
            "👩‍🚒",
            "𝔄",
            ".",
            ",",
            "–",
            "\"",
            " ",
            " ",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u2028",
            "\u0085",
            "");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Bron öppnar i dag     | Bron stängs i dag     | Bron [-öppnar-]{+stängs+} i dag
            Bron öppnar           | Bron öppnar           | Bron öppnar
            Bron öppnar.          | Bron öppnar snart.    | Bron öppnar{+ snart+}.
            Den nya bron öppnar   | Den bron öppnar       | Den [-nya -]bron öppnar
            13 700 kronor         | 13 800 kronor         | 13 [-700-]{+800+} kronor
            EU-kommissionen säger | EU-rådet säger        | [-EU-kommissionen-]{+EU-rådet+} säger
            Det är 13,5 procent   | Det är 14,5 procent   | Det är [-13,5-]{+14,5+} procent
            ''                    | Ny                    | {+Ny+}
            Gammal                | ''                    | [-Gammal-]
            ''                    | ''                    | ''
            """)
    void wordsAreComparedWhole(String before, String after, String marked) {
        assertThat(marked(TextComparison.of(before, after))).isEqualTo(marked);
    }

    @Test
    void aParagraphThatWasPutBetweenIsAddedWhole() {
        assertThat(marked(TextComparison.of("Ett två.\n\nTre fyra.", "Ett två.\n\nFem sex.\n\nTre fyra.")))
                .isEqualTo("Ett två.\n\n{+Fem sex.\n\n+}Tre fyra.");
    }

    @Test
    void onlyWhiteSpaceIsAChangeToo() {
        TextComparison comparison = TextComparison.of("13 700 kr", "13\u00a0700 kr");
        assertThat(marked(comparison)).isEqualTo("13[- -]{+\u00a0+}700 kr");
        assertThat(comparison.changed()).isTrue();
        assertThat(TextComparison.of("13 700", "13 700").changed()).isFalse();
    }

    @Test
    void theSegmentsGiveBothTextsAgain() {
        Seeds.run(20_000, random -> {
            String before = text(random, random.nextInt(40));
            String after = random.nextBoolean() ? text(random, random.nextInt(40)) : edited(before, random);
            TextComparison comparison = TextComparison.of(before, after);
            assertThat(comparison.before()).isEqualTo(before);
            assertThat(comparison.after()).isEqualTo(after);
            assertThat(comparison.changed()).isEqualTo(!before.equals(after));
            requireOrder(comparison.segments());
        });
    }

    private static void requireOrder(List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            Segment.Kind left = segments.get(i - 1).kind();
            Segment.Kind right = segments.get(i).kind();
            assertThat(right).isNotEqualTo(left);
            assertThat(left == Segment.Kind.ADDED && right == Segment.Kind.REMOVED)
                    .as("added before removed")
                    .isFalse();
        }
    }

    private static String text(Random random, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        int to = text.offsetByCodePoints(from, random.nextInt(text.codePointCount(from, text.length()) + 1));
        return text.substring(0, from) + text(random, random.nextInt(4)) + text.substring(to);
    }

    private static String marked(TextComparison comparison) {
        return comparison.segments().stream()
                .map(segment -> switch (segment.kind()) {
                    case SAME -> segment.text();
                    case REMOVED -> "[-" + segment.text() + "-]";
                    case ADDED -> "{+" + segment.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
