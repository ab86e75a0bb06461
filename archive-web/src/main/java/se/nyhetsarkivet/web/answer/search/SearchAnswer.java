package se.nyhetsarkivet.web.answer.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.query.Notice;
import se.nyhetsarkivet.query.PageToken;
import se.nyhetsarkivet.result.Hit;
import se.nyhetsarkivet.result.SearchResult;
import se.nyhetsarkivet.result.SearchResult.SomeWords;
import se.nyhetsarkivet.result.SearchResult.Suggestion;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.TimeLine;
import se.nyhetsarkivet.result.ValueCount;

/**
 * The answer to a search as JSON has it. Names, order and values are a contract with those who script against them.
 *
 * @param total how many items were found, exactly
 * @param tookMs the time it took to find them, in milliseconds
 * @param hits the hits of the page
 * @param facets how many of the found items have which value
 * @param timeline when the found items were announced
 * @param suggestion another text that finds more, or null
 * @param someWords the items with some of the words, or null if the search was not widened to them
 * @param notices what the user should know of how the search was understood
 * @param pageToken names the view of the archive that this was computed on, for the other pages; null, and then left out, if it
 *     was not asked for or there is no other page
 */
@JsonPropertyOrder({"total", "tookMs", "hits", "facets", "timeline", "suggestion", "someWords", "notices", "pageToken"})
public record SearchAnswer(
        long total,
        long tookMs,
        List<FoundItem> hits,
        Facets facets,
        Line timeline,
        @Nullable String suggestion,
        @Nullable SomeFound someWords,
        List<NoticeAnswer> notices,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pageToken) {

    /**
     * An item that was found.
     *
     * @param id the item's id
     * @param revision the number of the revision that was found
     * @param superseded whether the item says something else by now
     * @param headline the headline
     * @param datePublished the date in ISO 8601, as precisely as it is known
     * @param publisher the publisher, or the empty string
     * @param url where it was announced, or the empty string
     * @param score how well it matches; 0 when the order is by date
     * @param snippets the sentences that match best
     * @param nearDuplicateOf the id of the first hit before it on the same page whose text is the same but for small edits,
     *     or null
     */
    @JsonPropertyOrder({
        "id",
        "headline",
        "datePublished",
        "publisher",
        "url",
        "score",
        "snippets",
        "revision",
        "superseded",
        "nearDuplicateOf"
    })
    public record FoundItem(
            String id,
            int revision,
            boolean superseded,
            String headline,
            String datePublished,
            String publisher,
            String url,
            float score,
            List<Text> snippets,
            @Nullable String nearDuplicateOf) {}

    /**
     * The items with some of the words and not all of them.
     *
     * @param total how many there are, exactly
     * @param hits those of the page, after the hits with all the words
     */
    @JsonPropertyOrder({"total", "hits"})
    public record SomeFound(long total, List<FoundItem> hits) {}

    /**
     * A piece of text.
     *
     * @param text the text
     * @param matches where the matches are
     */
    @JsonPropertyOrder({"text", "matches"})
    public record Text(String text, List<Match> matches) {}

    /**
     * A match, in UTF-16 code units as JavaScript and Java count them.
     *
     * @param start the index of its first unit
     * @param end the index after its last
     */
    @JsonPropertyOrder({"start", "end"})
    public record Match(int start, int end) {}

    /**
     * How many of the found items have which value, most frequent first.
     *
     * @param publisher the publishers
     * @param keyword the keywords
     * @param year the years, {@code yyyy}, the latest first
     */
    @JsonPropertyOrder({"publisher", "keyword", "year"})
    public record Facets(List<Count> publisher, List<Count> keyword, List<Count> year) {}

    /**
     * The items of one value.
     *
     * @param value the value
     * @param count how many have it
     */
    @JsonPropertyOrder({"value", "count"})
    public record Count(String value, long count) {}

    /**
     * When the found items were announced.
     *
     * @param unit {@code day}, {@code month} or {@code year}
     * @param buckets every unit from the first with an item to the last, or of the range that was asked for
     * @param coarser the items whose date is known less precisely than the unit, and that are in no bucket
     * @param outside the items that lie so far from all others that the buckets do not reach to them
     */
    @JsonPropertyOrder({"unit", "buckets", "coarser", "outside"})
    public record Line(String unit, List<Bucket> buckets, long coarser, List<Outside> outside) {}

    /**
     * Found items that the buckets do not reach to.
     *
     * @param from the year of the first of them, {@code yyyy}
     * @param to the year of the last
     * @param count how many they are
     */
    @JsonPropertyOrder({"from", "to", "count"})
    public record Outside(String from, String to, long count) {}

    /**
     * A stretch of time.
     *
     * @param start its first day, {@code yyyy-MM-dd}
     * @param count the found items announced in it
     * @param all all items of the archive announced in it
     */
    @JsonPropertyOrder({"start", "count", "all"})
    public record Bucket(String start, long count, long all) {}

    /**
     * A word on how the search was understood.
     *
     * @param kind the kind in lower case, such as {@code unclosed_quote}
     * @param subject what it is about, or the empty string
     */
    @JsonPropertyOrder({"kind", "subject"})
    public record NoticeAnswer(String kind, String subject) {}

    /** Copies the lists. */
    public SearchAnswer {
        hits = List.copyOf(hits);
        notices = List.copyOf(notices);
    }

    /**
     * Puts a result into this form.
     *
     * @param result the result
     * @return the answer
     */
    public static SearchAnswer of(SearchResult result) {
        return new SearchAnswer(
                result.total(),
                result.took().toMillis(),
                found(result.hits()),
                new Facets(counts(result.publishers()), counts(result.keywords()), counts(result.years())),
                line(result.timeLine()),
                result.suggestion().map(Suggestion::query).orElse(null),
                result.someWords().map(SearchAnswer::someFound).orElse(null),
                result.notices().stream().map(SearchAnswer::notice).toList(),
                result.pageToken().map(PageToken::value).orElse(null));
    }

    /**
     * Puts a hit into this form.
     *
     * @param hit the hit
     * @return the item as an answer has it
     */
    public static FoundItem found(Hit hit) {
        return new FoundItem(
                hit.id().value(),
                hit.revision(),
                hit.superseded(),
                hit.headline().text(),
                hit.published().iso(),
                hit.publisher(),
                hit.url(),
                hit.score(),
                hit.snippets().stream().map(SearchAnswer::text).toList(),
                hit.nearDuplicateOf().map(ItemId::value).orElse(null));
    }

    private static List<FoundItem> found(List<Hit> hits) {
        return hits.stream().map(SearchAnswer::found).toList();
    }

    private static SomeFound someFound(SomeWords some) {
        return new SomeFound(some.total(), found(some.hits()));
    }

    private static Text text(Snippet snippet) {
        return new Text(
                snippet.text(),
                snippet.matches().stream()
                        .map(range -> new Match(range.start(), range.end()))
                        .toList());
    }

    private static List<Count> counts(List<ValueCount> values) {
        return values.stream()
                .map(value -> new Count(value.value(), value.count()))
                .toList();
    }

    private static Line line(TimeLine line) {
        return new Line(
                line.unit().name().toLowerCase(Locale.ROOT),
                line.buckets().stream()
                        .map(bucket -> new Bucket(bucket.start().toString(), bucket.count(), bucket.all()))
                        .toList(),
                line.coarser(),
                line.outside().stream()
                        .map(part -> new Outside(
                                part.dates().from().orElseThrow().iso(),
                                part.dates().to().orElseThrow().iso(),
                                part.count()))
                        .toList());
    }

    private static NoticeAnswer notice(Notice notice) {
        return new NoticeAnswer(notice.kind().name().toLowerCase(Locale.ROOT), notice.subject());
    }
}
