package se.nyhetsarkivet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.Seeds;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.TextPart;

/** Whatever is typed is read, quickly, and no word of it is lost. */
@Tag("slow")
class RandomQueryTest {

    /** Pieces of syntax, whole and broken, with and without space around them. */
    private static final List<String> SYNTAX =
            List.of((" OR | ELLER | AND | OCH | NOT | INTE | NEAR | NEAR/5 | ONEAR/7 |"
                            + " NEAR/0 | NEAR/|OR|(|)| (|) |-(| -| +|- |\u2212|\"| \"|\" |\"~5 |\u201d|\u00ab| * |*|?|~|~1 |..|:|,|. | |"
                            + "\u00a0|\n|rubrik:| rubrik: | ingress:(|exakt:| böjd: |avsändare:| ämne: | ämne:\"|datum:| datum:2018 |"
                            + " datum:..2015 | datum:2018-13 |datum:mars | 2018 | datum:\"i går\" |foo:|/|"
                            + " ANDNOT | !|^2| && | srcname:(|ämne:( | från:| datum:vecka |m*\"|www.")
                    .split("\\|"));

    private final QueryParser parser = new QueryParser(InstantSource.system());

    @Test
    void noTextIsAnError() {
        Seeds.run(20_000, random -> check(Seeds.text(random, 60)));
    }

    @Test
    void noComposedTextIsAnError() {
        Seeds.run(20_000, random -> check(composed(random, new ArrayList<>(), 40)));
    }

    @Test
    void theLongestTextsAreReadQuickly() {
        ProcessorTime.bound(
                Duration.ofSeconds(20),
                "the longest texts",
                () -> Seeds.run(300, random -> {
                    check(Seeds.text(random, 2 * QueryParser.MAX_LENGTH));
                    check(composed(random, new ArrayList<>(), 400));
                    check(Seeds.oneOf(random, SYNTAX).repeat(1_000));
                }));
    }

    @Test
    void everyWordIsInTheTree() {
        Seeds.run(20_000, random -> {
            List<String> words = new ArrayList<>();
            String text = composed(random, words, 30);
            assertThat(QueryText.of(parser.parse(text).query()))
                    .as(text)
                    .contains(words.isEmpty() ? List.of("") : words);
        });
    }

    @Test
    void wordsWithoutSyntaxAreAllRequiredAsTheyStand() {
        Seeds.run(1_000, random -> {
            List<QueryNode> words = new ArrayList<>();
            for (int count = 2 + random.nextInt(20); count > 0; count--) {
                words.add(new QueryNode.Word(word(random)));
            }
            String text = String.join(" ", words.stream().map(QueryText::of).toList());
            assertThat(parser.parse(text))
                    .isEqualTo(new ParsedQuery(new QueryNode.All(words, List.of()), List.of(), false));
        });
    }

    private void check(String text) {
        ParsedQuery parsed = parser.parse(text);
        assertThat(depth(parsed.query())).as(text).isLessThan(100);
        assertThat(parsed.notices()).as(text).hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
    }

    /** Words, which are noted in the list, with anything between them. */
    private static String composed(Random random, List<String> words, int maxPieces) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(maxPieces + 1); pieces > 0; pieces--) {
            if (random.nextInt(3) == 0) {
                String word = word(random);
                words.add(word);
                text.append(word);
            } else {
                text.append(Seeds.oneOf(random, SYNTAX));
            }
        }
        return text.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("q");
        for (int length = 1 + random.nextInt(8); length > 0; length--) {
            word.append("abdeghijkåäöé".charAt(random.nextInt(13)));
        }
        return word.toString();
    }

    private static int depth(QueryNode query) {
        return switch (query) {
            case QueryNode.All(List<QueryNode> required, List<QueryNode> excluded) ->
                1 + Math.max(depth(required), depth(excluded));
            case QueryNode.Any(List<QueryNode> alternatives) -> 1 + depth(alternatives);
            case QueryNode.Near near -> 1 + depthOfParts(near.parts());
            case QueryNode.InText(TextPart part, QueryNode inner) -> 1 + depth(inner);
            default -> 1;
        };
    }

    private static int depth(List<QueryNode> queries) {
        return queries.stream().mapToInt(RandomQueryTest::depth).max().orElse(0);
    }

    private static int depthOfParts(List<QueryNode.Near.Part> parts) {
        return parts.stream()
                .mapToInt(part -> switch (part) {
                    case QueryNode.Placed placed -> 1;
                    case QueryNode.Near.Either(List<QueryNode.Near.Part> alternatives) ->
                        1 + depthOfParts(alternatives);
                })
                .max()
                .orElse(0);
    }
}
