package se.nyhetsarkivet.web.search;

import com.vaadin.flow.component.html.Paragraph;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.search.answer.SearchState;
import se.nyhetsarkivet.web.text.Html;
import se.nyhetsarkivet.web.text.SentContent;

/** Leads from the hits to where their search is followed. */
final class FollowLink extends Paragraph {

    private static final long serialVersionUID = 1L;

    FollowLink() {
        addClassName("follow");
    }

    void show(SearchState state) {
        String address = "/folj" + SearchParameters.query(state.request().withPage(0));
        SentContent.replace(this, Html.link(address, getTranslation("follow.link")));
    }
}
