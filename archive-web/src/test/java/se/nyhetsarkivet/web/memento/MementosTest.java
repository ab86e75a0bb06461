package se.nyhetsarkivet.web.memento;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;

/** Which revision was in force when, and what links to what. */
class MementosTest {

    private static final String BASE = "https://arkiv.example";

    private static final List<String> SEEN =
            List.of("2018-04-23T12:30:00.250Z", "2018-04-24T08:00:00Z", "2018-05-01T08:00:00Z", "2018-06-01T08:00:00Z");

    private static Mementos mementos(int count) {
        return new Mementos(
                BASE,
                IntStream.range(0, count)
                        .mapToObj(i -> {
                            NewsItem item = NewsItem.builder("Bron öppnar " + i, PartialDate.parse("2018-04-23"))
                                    .identifier("bron")
                                    .build();
                            return new Revision(
                                    i + 1,
                                    i + 1,
                                    Instant.parse(SEEN.get(i)),
                                    1,
                                    "line 1",
                                    item.id(),
                                    item,
                                    item.fingerprint(),
                                    false);
                        })
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2001-01-01T00:00:00Z, 1",
        "2018-04-23T12:29:59Z, 1",
        "2018-04-23T12:30:00Z, 1",
        "2018-04-24T07:59:59Z, 1",
        "2018-04-24T08:00:00Z, 2",
        "2018-05-31T00:00:00Z, 3",
        "2099-01-01T00:00:00Z, 4"
    })
    void theRevisionThatWasInForceAtAMoment(String moment, int number) {
        assertThat(mementos(4).at(Instant.parse(moment)).number()).isEqualTo(number);
    }

    @Test
    void theTimeMapHasEachRevisionWithItsDate() {
        Mementos mementos = mementos(3);
        String id = mementos.revisions().getFirst().id().toString();
        assertThat(mementos.timeMapText()).isEqualTo("""
                <https://arkiv.example/nyhet/ID/bron-oppnar-2>; rel="original",
                <https://arkiv.example/memento/timegate/ID>; rel="timegate",
                <https://arkiv.example/memento/timemap/ID>; rel="self"; type="application/link-format"; \
                from="Mon, 23 Apr 2018 12:30:00 GMT"; until="Tue, 01 May 2018 08:00:00 GMT",
                <https://arkiv.example/nyhet/ID/bron-oppnar-0?revision=1>; rel="first memento"; \
                datetime="Mon, 23 Apr 2018 12:30:00 GMT",
                <https://arkiv.example/nyhet/ID/bron-oppnar-1?revision=2>; rel="memento"; \
                datetime="Tue, 24 Apr 2018 08:00:00 GMT",
                <https://arkiv.example/nyhet/ID/bron-oppnar-2?revision=3>; rel="last memento"; \
                datetime="Tue, 01 May 2018 08:00:00 GMT"
                """.replace("ID", id));
    }

    @Test
    void aRevisionLinksToThoseAroundItTheFirstAndTheLast() {
        Mementos mementos = mementos(4);
        assertThat(relations(mementos, 1)).containsExactly("first memento", "next memento", "last memento");
        assertThat(relations(mementos, 2))
                .containsExactly("first prev memento", "memento", "next memento", "last memento");
        assertThat(relations(mementos, 4)).containsExactly("first memento", "prev memento", "last memento");
        assertThat(relations(mementos(1), 1)).containsExactly("first last memento");
        assertThat(relations(mementos(2), 2)).containsExactly("first prev memento", "last memento");
    }

    private static List<String> relations(Mementos mementos, int number) {
        return mementos.linksOf(mementos.revisions().get(number - 1)).stream()
                .map(link -> link.replaceAll(".*rel=\"([^\"]*)\".*", "$1"))
                .filter(relation -> relation.endsWith("memento"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 23 Apr 2018 12:30:00 GMT",
                " Mon, 23 Apr 2018 12:30:00 GMT ",
                "Mon, 23 Apr 2018 14:30:00 +0200"
            })
    void datesAreReadAsHttpHasThem(String text) {
        assertThat(HttpDate.read(text)).contains(Instant.parse("2018-04-23T12:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2018-04-23", "mån, 23 apr 2018 12:30:00 GMT", "Mon, 31 Feb 2018 12:30:00 GMT", "\u0000"})
    void otherDatesAreNot(String text) {
        assertThat(HttpDate.read(text)).isEmpty();
    }
}
