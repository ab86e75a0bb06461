package se.nyhetsarkivet.web.item.text;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.reference.Reference;
import se.nyhetsarkivet.reference.Reference.Mention;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.text.html.HighlightedText;

/** Writes a text whose references lead to the search for them. */
final class ReferringText {

    private ReferringText() {}

    static void addTo(HasComponents target, Snippet text) {
        int end = 0;
        for (Mention mention : Reference.in(text.text())) {
            if (mention.end() > mention.start()) {
                addPart(target, text, end, mention.start());
                Anchor link = new Anchor(search(mention.reference()));
                link.addClassName("reference");
                addPart(link, text, mention.start(), mention.end());
                target.add(link);
                end = mention.end();
            }
        }
        addPart(target, text, end, text.text().length());
    }

    private static void addPart(HasComponents target, Snippet text, int from, int to) {
        if (from < to) {
            HighlightedText.addTo(target, Paragraphs.part(text, from, to));
        }
    }

    private static String search(Reference reference) {
        return "/" + SearchParameters.query(SearchRequest.of("referens:\"" + reference.text() + "\""));
    }
}
