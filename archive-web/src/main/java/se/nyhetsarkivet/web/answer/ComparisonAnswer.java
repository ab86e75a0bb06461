package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import se.nyhetsarkivet.comparison.ItemComparison;
import se.nyhetsarkivet.comparison.TextComparison;
import se.nyhetsarkivet.item.Revision;

/**
 * What changed between two revisions, as JSON has it.
 *
 * @param id the item
 * @param from the number of the earlier revision
 * @param to the number of the later
 * @param changedWithoutNotice whether the text changed and the stated date did not
 * @param headline the headlines, cut where they differ
 * @param lead the leads
 * @param body the bodies
 * @param values the other fields that changed
 */
@JsonPropertyOrder({"id", "from", "to", "changedWithoutNotice", "headline", "lead", "body", "values"})
public record ComparisonAnswer(
        String id,
        int from,
        int to,
        boolean changedWithoutNotice,
        List<Part> headline,
        List<Part> lead,
        List<Part> body,
        List<Value> values) {

    /**
     * A stretch of text.
     *
     * @param kind {@code same}, {@code removed} or {@code added}
     * @param text the stretch
     */
    @JsonPropertyOrder({"kind", "text"})
    public record Part(String kind, String text) {}

    /**
     * A field that changed.
     *
     * @param field {@code publisher}, {@code published}, {@code modified}, {@code keywords}, {@code authors}, {@code url},
     *     {@code identifier}, {@code language} or {@code other}
     * @param removed the values that are gone
     * @param added the values that are new
     */
    @JsonPropertyOrder({"field", "removed", "added"})
    public record Value(String field, List<String> removed, List<String> added) {

        /** Copies the lists. */
        public Value {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    /** Copies the lists. */
    public ComparisonAnswer {
        headline = List.copyOf(headline);
        lead = List.copyOf(lead);
        body = List.copyOf(body);
        values = List.copyOf(values);
    }

    /**
     * Compares two revisions of an item.
     *
     * @param from the earlier
     * @param to the later
     * @return the answer
     */
    public static ComparisonAnswer of(Revision from, Revision to) {
        ItemComparison comparison = ItemComparison.of(from, to);
        return new ComparisonAnswer(
                from.id().value(),
                from.number(),
                to.number(),
                comparison.changedWithoutNotice(),
                parts(comparison.headline()),
                parts(comparison.lead()),
                parts(comparison.body()),
                comparison.values().stream()
                        .map(change -> new Value(
                                change.field().name().toLowerCase(Locale.ROOT), change.removed(), change.added()))
                        .toList());
    }

    private static List<Part> parts(TextComparison text) {
        return text.segments().stream()
                .map(segment -> new Part(segment.kind().name().toLowerCase(Locale.ROOT), segment.text()))
                .toList();
    }
}
