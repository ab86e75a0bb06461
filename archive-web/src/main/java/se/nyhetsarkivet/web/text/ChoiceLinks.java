package se.nyhetsarkivet.web.text;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes links to variants of a search, of which one is shown now. */
public final class ChoiceLinks {

    private ChoiceLinks() {}

    /**
     * A variant.
     *
     * @param label what it is called
     * @param count how many items it gives, as text; empty if that is not said
     * @param address where it is
     * @param current whether it is shown now
     */
    public record Choice(String label, String count, String address, boolean current) {

        /**
         * A variant whose count is not said.
         *
         * @param label what it is called
         * @param address where it is
         * @param current whether it is shown now
         */
        public Choice(String label, String address, boolean current) {
            this(label, "", address, current);
        }
    }

    /**
     * The links under a name.
     *
     * @param label the name
     * @param variants the variants, of which one is shown now
     * @return one element with all of them, or nothing if there are none
     */
    public static List<Element> of(String label, List<Choice> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        Element name =
                Html.element("span", label).attr("class", "choices-label").attr("aria-hidden", "true");
        List<Element> entries = variants.stream()
                .map(variant -> Html.element("li", link(label, variant)))
                .toList();
        return List.of(Html.element("nav", name, Html.element("ul", entries))
                .attr("class", "choices")
                .attr("aria-label", label));
    }

    private static Element link(String label, Choice variant) {
        Element link = Html.link(variant.address(), variant.label()).attr("data-focus", label + variant.label());
        if (!variant.count().isEmpty()) {
            link.appendChild(new TextNode(" "))
                    .appendChild(Html.element("span", variant.count()).attr("class", "count"));
        }
        return variant.current() ? link.attr("aria-current", "true") : link;
    }
}
