package se.nyhetsarkivet.web.search.hits;

import java.util.List;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.Html;

/** Writes the choice of how much of each hit is shown, which the browser remembers; see density-switch.js. */
public final class DensitySwitch {

    private DensitySwitch() {}

    public static Element element(ReaderTexts texts) {
        String label = texts.text("search.density");
        Element choice = Html.element(
                        "density-switch",
                        Html.element("span", label)
                                .attr("class", "choices-label")
                                .attr("aria-hidden", "true"))
                .attr("class", "choices")
                .attr("role", "group")
                .attr("aria-label", label);
        for (String density : List.of("airy", "compact")) {
            choice.appendChild(Html.element("button", texts.text("search.density." + density))
                    .attr("class", "quiet")
                    .attr("data-density", density)
                    .attr("type", "button"));
        }
        return choice;
    }
}
