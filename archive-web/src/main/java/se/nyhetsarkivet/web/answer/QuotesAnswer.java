package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.quotation.QuoteCheck;
import se.nyhetsarkivet.quotation.QuoteReader;
import se.nyhetsarkivet.web.address.PassageAddress;

/**
 * What the archive says to the quotes of a text, as JSON has it.
 *
 * @param marked whether quotes are marked in the text; otherwise it is taken for a quote itself
 * @param unread how many more quotes there are, which were not checked
 * @param quotes the quotes, in the order of the text
 */
@JsonPropertyOrder({"marked", "unread", "quotes"})
public record QuotesAnswer(boolean marked, int unread, List<CheckedQuote> quotes) {

    /** Copies the list. */
    public QuotesAnswer {
        quotes = List.copyOf(quotes);
    }

    /**
     * A quote.
     *
     * @param start where it begins in the text, in UTF-16 units as in Java and JavaScript
     * @param end where it ends
     * @param text what is quoted
     * @param verdict {@code exact}, {@code near} or {@code not_found}
     * @param items how many items say it word for word; otherwise the number of places
     * @param interrupted whether the time was not enough to look at all items
     * @param places where it is said
     */
    @JsonPropertyOrder({"start", "end", "text", "verdict", "items", "interrupted", "places"})
    public record CheckedQuote(
            int start, int end, String text, String verdict, long items, boolean interrupted, List<Place> places) {

        /** Copies the list. */
        public CheckedQuote {
            places = List.copyOf(places);
        }
    }

    /**
     * A passage of an item.
     *
     * @param id the item
     * @param revision the number of the revision that has the passage
     * @param seenAt when that revision was seen
     * @param removedIn the number of the revision that first lacked it; null if it is still there
     * @param removedAt when that one was seen
     * @param headline the headline
     * @param publisher who announced it; may be empty
     * @param datePublished when, in ISO 8601
     * @param url the address at the publisher; may be empty
     * @param page the path of the item's page here, where the passage is marked
     * @param part {@code headline}, {@code lead} or {@code body}
     * @param start where the passage begins in that part
     * @param end where it ends
     * @param passage what the item says
     * @param similarity 1 for the same words, less the more differs
     * @param writing what differs and does not count: {@code first_capital}, {@code spaces}, {@code signs}, {@code punctuation}
     * @param stretches quote and passage side by side
     */
    @JsonPropertyOrder({
        "id",
        "revision",
        "seenAt",
        "removedIn",
        "removedAt",
        "headline",
        "publisher",
        "datePublished",
        "url",
        "page",
        "part",
        "start",
        "end",
        "passage",
        "similarity",
        "writing",
        "stretches"
    })
    public record Place(
            String id,
            int revision,
            String seenAt,
            @Nullable Integer removedIn,
            @Nullable String removedAt,
            String headline,
            String publisher,
            String datePublished,
            String url,
            String page,
            String part,
            int start,
            int end,
            String passage,
            double similarity,
            List<String> writing,
            List<Stretch> stretches) {

        /** Copies the lists. */
        public Place {
            writing = List.copyOf(writing);
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A stretch of text.
     *
     * @param kind {@code same}, {@code quote_only}, {@code item_only} or {@code left_out}
     * @param text the stretch
     */
    @JsonPropertyOrder({"kind", "text"})
    public record Stretch(String kind, String text) {}

    /**
     * Puts the check of a quote into this form.
     *
     * @param quote the quote
     * @param check what the archive says
     * @return the answer
     */
    public static CheckedQuote of(QuoteReader.Quote quote, QuoteCheck check) {
        return new CheckedQuote(
                quote.start(),
                quote.end(),
                quote.text(),
                nameOf(check.verdict()),
                check.items(),
                check.interrupted(),
                check.places().stream().map(QuotesAnswer::of).toList());
    }

    private static Place of(QuoteCheck.Place place) {
        Revision revision = place.revision();
        NewsItem item = revision.item();
        return new Place(
                revision.id().value(),
                revision.number(),
                revision.seenAt().toString(),
                place.removedIn().map(Revision::number).orElse(null),
                place.removedIn().map(removed -> removed.seenAt().toString()).orElse(null),
                item.headline(),
                item.publisher(),
                item.published().iso(),
                item.url(),
                PassageAddress.of(place),
                nameOf(place.part()),
                place.start(),
                place.end(),
                place.passage(),
                Math.round(place.similarity() * 1_000) / 1_000.0,
                place.writing().stream().sorted().map(QuotesAnswer::nameOf).toList(),
                place.stretches().stream()
                        .map(stretch -> new Stretch(nameOf(stretch.kind()), stretch.text()))
                        .toList());
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
