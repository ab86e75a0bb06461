package se.nyhetsarkivet.web.shell;

import org.jsoup.nodes.Element;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/**
 * Writes a button that takes an item into the reader's selection, which the browser keeps; see mark-item.js. What the list of the
 * selection shows goes with it, since the server knows nothing of a selection.
 */
public final class MarkButton {

    private MarkButton() {}

    /**
     * What a selection keeps of an item.
     *
     * @param id the item
     * @param headline its headline
     * @param published when it was announced
     * @param publisher who announced it; may be empty
     */
    public record Marked(ItemId id, String headline, PartialDate published, String publisher) {}

    /**
     * The button.
     *
     * @param item the item
     * @param texts the reader's language
     * @return the element, which says by itself whether the item is chosen
     */
    public static Element of(Marked item, ReaderTexts texts) {
        String label = texts.text("selection.mark");
        Element button = Html.element("button", label)
                .attr("type", "button")
                .attr("class", "quiet")
                .attr("aria-pressed", "false")
                .attr("aria-label", label + ": " + item.headline());
        return Html.element("mark-item", button)
                .attr("data-id", item.id().value())
                .attr("data-headline", item.headline())
                .attr("data-date", item.published().iso())
                .attr("data-publisher", item.publisher())
                .attr("data-path", ItemAddress.of(item.id(), item.headline()).path())
                .attr("data-full", texts.text("selection.full"));
    }
}
