package se.nyhetsarkivet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.ProcessorTime;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.ParsedQuery;
import se.nyhetsarkivet.query.QueryNode;
import se.nyhetsarkivet.query.TextPart;

/** What the user is told of how a text was read. */
class QueryNoticesTest {

    private final QueryParser parser = new QueryParser(InstantSource.system());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ny bro             | UNCLOSED_QUOTE         | "ny bro
            a "b c" "d          | UNCLOSED_QUOTE         | "d
            -bro                | ONLY_EXCLUSIONS        | ``
            a OR -b             | ONLY_EXCLUSIONS        | ``
            rubrik:(-b)         | ONLY_EXCLUSIONS        | ``
            (a b                | UNBALANCED_PARENTHESIS | (
            a b)                | UNBALANCED_PARENTHESIS | )
            a OR                | DANGLING_OPERATOR      | OR
            ELLER a             | DANGLING_OPERATOR      | ELLER
            a AND AND b         | DANGLING_OPERATOR      | AND
            a NEAR/5            | DANGLING_OPERATOR      | NEAR/5
            a NEAR/500 b        | DISTANCE_OUT_OF_RANGE  | NEAR/500
            a NEAR/0 b          | DISTANCE_OUT_OF_RANGE  | NEAR/0
            a ONEAR/12345678901 b | DISTANCE_OUT_OF_RANGE | ONEAR/12345678901
            (a b) NEAR c        | DANGLING_OPERATOR      | NEAR
            "a b"~101           | DISTANCE_OUT_OF_RANGE  | ~101
            INTE                | DANGLING_OPERATOR      | INTE
            datum:bogus         | UNREADABLE_DATE        | bogus
            datum:2018..x       | UNREADABLE_DATE        | 2018..x
            datum:"mars choklad" | UNREADABLE_DATE       | mars choklad
            bro Rubrik:         | EMPTY_FIELD            | Rubrik:
            avsändare:""        | EMPTY_FIELD            | avsändare:
            *                   | EVERYTHING_PATTERN     | *
            tåg **              | EVERYTHING_PATTERN     | **
            foo:bar             | UNKNOWN_FIELD          | foo:
            foo:"a b"           | UNKNOWN_FIELD          | foo:
            utgåva:5            | UNKNOWN_FIELD          | utgåva:
            bro mediatype:webb  | FIELD_WITHOUT_MEANING  | mediatype:
            Nordea AND lang:sv  | FIELD_WITHOUT_MEANING  | lang:
            page:(1 OR 2)       | FIELD_WITHOUT_MEANING  | page:
            tåg ! buss          | UNKNOWN_OPERATOR       | !
            tåg^2               | UNKNOWN_OPERATOR       | ^2
            tåg W/5 buss        | UNKNOWN_OPERATOR       | W/5
            tåg XOR buss        | UNKNOWN_OPERATOR       | XOR
            tåg and buss        | OPERATOR_IN_SMALL_LETTERS | and
            tåg buss or "ny bil" | OPERATOR_IN_SMALL_LETTERS | or
            tåg not rubrik:buss | OPERATOR_IN_SMALL_LETTERS | not
            (tåg and buss)      | OPERATOR_IN_SMALL_LETTERS | and
            "mus*"              | PATTERN_IN_QUOTES      | mus*
            "ny m?s"            | PATTERN_IN_QUOTES      | ny m?s
            referens:bogus      | UNREADABLE_REFERENCE   | bogus
            ref:(SOU ELLER "SOU 2018:24") | UNREADABLE_REFERENCE | SOU
            från:Polisen        | UNREADABLE_DATE        | Polisen
            """)
    void saysHowItWasRead(String text, Notice.Kind kind, String subject) {
        assertThat(parser.parse(text).notices()).containsExactly(new Notice(kind, subject));
    }

    @ParameterizedTest
    @CsvSource({
        "förvar rymning",
        "tåg -buss",
        "a (b OR NOT c) +d",
        "a b -(-c)",
        "a NEAR/5 b ONEAR c",
        "rubrik: \"ny bro\"~5 datum:2018..",
        "kl:8 e-post asyl- – MiÖD:s",
        "\"\" ()",
        "SOU:s KD:are Kontakt: Anna",
        "\"Vad hände?\"",
        "a || b && c !d",
        "a||b&&c|d H&M",
        "and",
        "vild and",
        "and i tång",
        "tåg AND buss",
        "tåg och buss eller bil",
        "ministers for rural affairs and research meet in Oslo"
    })
    void isSilentWhenAllIsClear(String text) {
        assertThat(parser.parse(text).notices())
                .filteredOn(notice -> notice.kind() != Notice.Kind.ONLY_EXCLUSIONS)
                .isEmpty();
    }

    @Test
    void longTextsAreCut() {
        assertThat(parser.parse("x".repeat(3_000)).notices()).containsExactly(new Notice(Notice.Kind.TEXT_CUT, "2000"));
    }

    @Test
    void partsBeyondTheLimitAreLeftOutWhereverTheyStand() {
        for (String word :
                List.of("a ", "a OR ", "rubrik:a ", "lead: - ", "lead: OR ", "datum:x ", "-a ", "\"a b\"~5 ")) {
            ParsedQuery parsed = parser.parse("(((" + word.repeat(QueryParser.MAX_PARTS + 1) + ")))");
            assertThat(leaves(parsed.query())).as(word).isEqualTo(QueryParser.MAX_PARTS);
            assertThat(parsed.notices()).as(word).extracting(Notice::kind).contains(Notice.Kind.TEXT_CUT);
        }
        ParsedQuery phrase = parser.parse('"' + "a ".repeat(QueryParser.MAX_PARTS + 1) + "\"~5");
        int inTwoStretches = (QueryParser.MAX_PARTS - 2) / (QueryNode.Near.MAX_PARTS - 1);
        assertThat(leaves(phrase.query())).isEqualTo(QueryParser.MAX_PARTS + inTwoStretches);
        assertThat(phrase.notices()).containsExactly(new Notice(Notice.Kind.TEXT_CUT, "0"));
    }

    @Test
    void ofALongQuotationTheFirstHundredWordsAreRead() {
        String hundred = "ab ".repeat(100).strip();
        assertThat(parser.parse('"' + hundred + '"').notices()).isEmpty();
        ParsedQuery longer = parser.parse('"' + hundred + " cd ef\" gh");
        assertThat(longer.query())
                .isEqualTo(
                        new QueryNode.All(List.of(new QueryNode.Phrase(hundred), new QueryNode.Word("gh")), List.of()));
        assertThat(longer.notices()).containsExactly(new Notice(Notice.Kind.TEXT_CUT, "300"));
    }

    @Test
    void parenthesesMayBeNestedTwentyDeep() {
        assertThat(parser.parse(nested(20)).notices()).isEmpty();
        ParsedQuery deeper = parser.parse(nested(21));
        assertThat(deeper.notices()).containsExactly(new Notice(Notice.Kind.NESTED_TOO_DEEP, "20"));
        assertThat(deeper.query()).isEqualTo(parser.parse(nested(20)).query());
    }

    @Test
    void aHundredThousandParenthesesAreReadInNoTime() {
        for (String text : List.of("(", ")", "()", "-(", "rubrik:(", "(a OR ", "NOT (", "a) ")) {
            ProcessorTime.within(
                    Duration.ofSeconds(2),
                    text,
                    () -> parser.parse(text.repeat(100_000)).query());
        }
    }

    @Test
    void theSameIsSaidOnceAndNotWithoutEnd() {
        assertThat(parser.parse("a OR OR OR OR b").notices()).hasSize(1);
        String many =
                String.join(" ", Collections.nCopies(3, "NEAR/1 NEAR/2 NEAR/3 NEAR/4 NEAR/5 NEAR/6 NEAR/7 NEAR/8"));
        assertThat(parser.parse(many + many.replace("NEAR", "ONEAR") + many.replace("/", "/1"))
                        .notices())
                .hasSize(20);
    }

    private static String nested(int levels) {
        return "(".repeat(levels) + "a OR b" + ")".repeat(levels);
    }

    /** Fields have only one leaf each in these trees. */
    private static int leaves(QueryNode query) {
        return switch (query) {
            case QueryNode.All(List<QueryNode> required, List<QueryNode> excluded) ->
                leaves(required) + leaves(excluded);
            case QueryNode.Any(List<QueryNode> alternatives) -> leaves(alternatives);
            case QueryNode.Near near -> leavesOfParts(near.parts());
            case QueryNode.InText(TextPart part, QueryNode inner) -> leaves(inner);
            default -> 1;
        };
    }

    private static int leaves(List<QueryNode> queries) {
        return queries.stream().mapToInt(QueryNoticesTest::leaves).sum();
    }

    private static int leavesOfParts(List<QueryNode.Near.Part> parts) {
        return parts.stream()
                .mapToInt(part -> switch (part) {
                    case QueryNode.Placed placed -> 1;
                    case QueryNode.Near.Either(List<QueryNode.Near.Part> alternatives) -> leavesOfParts(alternatives);
                })
                .sum();
    }
}
