package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Suggestion;
import se.nyhetsarkivet.web.contract.SearchParameters;

/** Offers a text that finds more. */
final class DidYouMean extends Paragraph {

    private static final long serialVersionUID = 1L;

    DidYouMean(SearchRequest request, Suggestion suggestion) {
        addClassName("did-you-mean");
        Anchor link = new Anchor("/" + SearchParameters.query(request.withText(suggestion.text())), suggestion.text());
        add(new Span(getTranslation("search.suggestion") + " "), link);
        add(new Span(" (" + getTranslation("search.count", suggestion.total()) + ")"));
    }
}
