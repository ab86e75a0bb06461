package se.nyhetsarkivet.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;

class ItemComparisonTest {

    private static NewsItem item(Consumer<NewsItem.Builder> parts) {
        NewsItem.Builder builder = NewsItem.builder("Bron öppnar", PartialDate.parse("2018-04-23"))
                .lead("Ingress.")
                .body("Brödtext om bron.")
                .publisher("Verket")
                .keywords(List.of("vägar", "broar"));
        parts.accept(builder);
        return builder.build();
    }

    private static NewsItem dated(String body, String published, String modified) {
        NewsItem.Builder builder =
                NewsItem.builder("Bron öppnar", PartialDate.parse(published)).body(body);
        if (!modified.isEmpty()) {
            builder.modified(PartialDate.parse(modified));
        }
        return builder.build();
    }

    @Test
    void nothingChangesInTheSameItem() {
        ItemComparison comparison = ItemComparison.of(item(parts -> {}), item(parts -> {}));
        assertThat(comparison.changed()).isFalse();
        assertThat(comparison.values()).isEmpty();
        assertThat(comparison.changedWithoutNotice()).isFalse();
    }

    @Test
    void eachTextIsComparedByItself() {
        ItemComparison comparison =
                ItemComparison.of(item(parts -> {}), item(parts -> parts.body("Brödtext om vägen.")));
        assertThat(comparison.headline().changed()).isFalse();
        assertThat(comparison.lead().changed()).isFalse();
        assertThat(comparison.body().segments())
                .contains(new Segment(Segment.Kind.REMOVED, "bron"), new Segment(Segment.Kind.ADDED, "vägen"));
    }

    @Test
    void otherFieldsAreComparedAsValues() {
        ItemComparison comparison = ItemComparison.of(
                item(parts -> parts.url("https://example.org/1").authors(List.of("A", "B"))),
                item(parts -> parts.publisher("Departementet")
                        .keywords(List.of("broar", "färjor"))
                        .authors(List.of("B", "A"))
                        .modified(PartialDate.parse("2018-05"))
                        .extra(Map.of("x", "1"))));
        assertThat(comparison.values())
                .containsExactly(
                        new ValueChange(ValueChange.Field.PUBLISHER, List.of("Verket"), List.of("Departementet")),
                        new ValueChange(ValueChange.Field.MODIFIED, List.of(), List.of("2018-05")),
                        new ValueChange(ValueChange.Field.KEYWORDS, List.of("vägar"), List.of("färjor")),
                        new ValueChange(ValueChange.Field.AUTHORS, List.of("A", "B"), List.of("B", "A")),
                        new ValueChange(ValueChange.Field.URL, List.of("https://example.org/1"), List.of()),
                        new ValueChange(ValueChange.Field.OTHER, List.of(), List.of("x: 1")));
        assertThat(comparison.changed()).isTrue();
        assertThat(comparison.changedWithoutNotice()).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}/{2} -> {3} {4}/{5}: {6}")
    @CsvSource(
            emptyValue = "",
            value = {
                "A B, 2018-04-23, '', A C, 2018-04-23, '', true",
                "A B, 2018-04-23, '', A C, 2018-04-24, '', false",
                "A B, 2018-04-23, '', A C, 2018-04-23, 2018-04-25, false",
                "A B, 2018-04-23, 2018-04-25, A C, 2018-04-23, 2018-04-25, true",
                "A B, 2018-04-23, 2018-04-25, A C, 2018-04-24, 2018-04-25, true",
                "A B, 2018-04-23, 2018-04-25, A C, 2018-04-23, 2018-04-26, false",
                "A B, 2018-04, '', A C, 2018-04-23, '', false",
                "A B, 2018-04-23T10:00+02:00, '', A C, 2018-04-23T08:00Z, '', true",
                "A B, 2018-04-23, '', A B, 2018-04-23, '', false",
                "A B, 2018-04-23, '', 'A\u00a0 B ', 2018-04-23, '', false"
            })
    void aChangeWithoutNoticeIsOneOfTheTextAndNotOfTheDate(
            String body,
            String published,
            String modified,
            String laterBody,
            String laterDate,
            String laterModified,
            boolean expected) {
        assertThat(ItemComparison.changedWithoutNotice(
                        dated(body, published, modified), dated(laterBody, laterDate, laterModified)))
                .isEqualTo(expected);
    }

    /** Each edit of an item is compared before a search finds it. */
    @Test
    void aGreatManyKeywordsAreComparedInOnePass() {
        List<String> many =
                IntStream.range(0, 100_000).mapToObj(i -> "väg " + i).toList();
        List<String> more =
                IntStream.range(0, 100_001).mapToObj(i -> "väg " + i).toList();
        ItemComparison comparison = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> ItemComparison.of(item(parts -> parts.keywords(many)), item(parts -> parts.keywords(more))));
        assertThat(comparison.values())
                .containsExactly(new ValueChange(ValueChange.Field.KEYWORDS, List.of(), List.of("väg 100000")));
    }
}
