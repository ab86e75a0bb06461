package se.nyhetsarkivet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.query.QueryNode.All;
import se.nyhetsarkivet.query.QueryNode.Any;
import se.nyhetsarkivet.query.QueryNode.Everything;
import se.nyhetsarkivet.query.QueryNode.Fuzzy;
import se.nyhetsarkivet.query.QueryNode.InText;
import se.nyhetsarkivet.query.QueryNode.Near;
import se.nyhetsarkivet.query.QueryNode.OfAddress;
import se.nyhetsarkivet.query.QueryNode.OfPublisher;
import se.nyhetsarkivet.query.QueryNode.OfReference;
import se.nyhetsarkivet.query.QueryNode.Phrase;
import se.nyhetsarkivet.query.QueryNode.Wildcard;
import se.nyhetsarkivet.query.QueryNode.Word;

class QueryNodeTest {

    private static final Word HARBOUR = new Word("hamn");
    private static final Phrase BRIDGE = new Phrase("ny bro");

    @Test
    void whatHasAPlaceInATextMayBeNear() {
        Stream.of(HARBOUR, BRIDGE, new Wildcard("hamn*"), new Fuzzy("hamn"))
                .forEach(query -> assertThat(Near.Part.of(query)).contains((Near.Part) query));
    }

    @Test
    void alternativesMayBeNearIfEachHasAPlace() {
        Any inner = new Any(List.of(HARBOUR, BRIDGE));
        assertThat(Near.Part.of(new Any(List.of(inner, HARBOUR))))
                .contains(new Near.Either(List.of(new Near.Either(List.of(HARBOUR, BRIDGE)), HARBOUR)));
        assertThat(Near.Part.of(new Any(List.of(HARBOUR, new OfPublisher("Sjöfartsverket")))))
                .isEmpty();
    }

    @Test
    void nothingElseMayBeNear() {
        Stream.of(
                        new Everything(),
                        new OfPublisher("Sjöfartsverket"),
                        new OfAddress("https://example.se/1"),
                        new OfReference("SOU 2018:24"),
                        new InText(TextPart.HEADLINE, HARBOUR),
                        new All(List.of(HARBOUR, BRIDGE), List.of()),
                        new Near(List.of(HARBOUR, BRIDGE), 5, false))
                .forEach(query -> assertThat(Near.Part.of(query)).isEmpty());
    }
}
