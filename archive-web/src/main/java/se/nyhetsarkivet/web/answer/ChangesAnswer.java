package se.nyhetsarkivet.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.nyhetsarkivet.result.ChangeMatches;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.SearchParameters;

/**
 * What a search finds of the changes in a part of the record, as a webhook gets it. It has no texts: whoever wants them asks for the items,
 * and gets what may be shown then.
 *
 * @param type {@code news.changed}
 * @param timestamp when it was made, in ISO 8601
 * @param search the search, as in the address of its page
 * @param after the sequence number after which the part begins
 * @param through the sequence number of its last change
 * @param total how many items
 * @param complete whether the time was enough for all
 * @param changes the first of them, in the order of the record
 * @param logHead the head of the log in one line
 */
@JsonPropertyOrder({"type", "timestamp", "search", "after", "through", "total", "complete", "changes", "logHead"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChangesAnswer(
        String type,
        String timestamp,
        String search,
        long after,
        long through,
        long total,
        boolean complete,
        List<Change> changes,
        Optional<String> logHead) {

    /** Copies the list. */
    public ChangesAnswer {
        changes = List.copyOf(changes);
    }

    /**
     * What became of an item.
     *
     * @param kind {@code new}, {@code changed} or {@code gone}
     * @param id the item
     * @param url its page
     * @param before the number of the revision before
     * @param revision the number of the revision now
     */
    @JsonPropertyOrder({"kind", "id", "url", "before", "revision"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Change(String kind, String id, String url, OptionalInt before, OptionalInt revision) {}

    /**
     * Puts changes into this form.
     *
     * @param base the start of every address, without a slash at the end
     * @param change the change
     * @return the change
     */
    public static Change of(String base, ChangeMatches.Change change) {
        return new Change(
                SearchParameters.nameOf(change.kind()),
                change.item().value(),
                base + ItemAddress.of(change.item(), "").path(),
                change.before(),
                change.now());
    }
}
