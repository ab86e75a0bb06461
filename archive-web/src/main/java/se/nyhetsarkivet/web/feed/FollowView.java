package se.nyhetsarkivet.web.feed;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Function;
import se.nyhetsarkivet.archive.RecordedEdits;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.query.SortOrder;
import se.nyhetsarkivet.web.address.AlertAddress;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.feed.format.FeedFormat;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.ReaderTexts;

/** How a search is followed: its feeds, and those of what was edited. Its address has the parameters of the search. */
@Route(FollowView.PATH)
@AnonymousAllowed
class FollowView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "folj";

    private static final long serialVersionUID = 1L;

    private final Paragraph followed = new Paragraph();
    private final Div feeds = new Div();
    private final transient Masthead masthead;

    FollowView(Masthead masthead) {
        this.masthead = masthead;
        addClassName("tools");
        add(
                new H1(getTranslation("follow.title")),
                new Paragraph(getTranslation("follow.help")),
                followed,
                feeds,
                new H2(getTranslation("follow.browser")),
                new Paragraph(getTranslation("follow.browser.help", OpenSearchController.shortName(masthead))));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        SearchRequest asked = SearchParameters.read(
                        event.getLocation().getQueryParameters().getParameters())
                .request()
                .withSize(SearchRequest.DEFAULT_SIZE);
        SearchRequest search = asked.sort() == SortOrder.CHANGED ? asked.withSort(SortOrder.RELEVANCE) : asked;
        String title = SearchFeed.title(search, masthead, new ReaderTexts(getLocale()));
        followed.removeAll();
        followed.add(
                new Anchor("/" + SearchParameters.query(search), getTranslation("follow.search", title)),
                new Text(" · "),
                new Anchor(AlertAddress.of(search), getTranslation("follow.mail")));
        RecordedEdits.Request edits = RecordedEdits.Request.ALL.withPublishers(
                search.filters().publishers().included());
        feeds.removeAll();
        feeds.add(
                feedsOf("follow.newest", format -> address(format).of(search)),
                feedsOf("follow.changed", format -> address(format).of(search.withSort(SortOrder.CHANGED))),
                feedsOf("follow.edits", format -> address(format).of(edits)));
    }

    private FeedAddress address(FeedFormat format) {
        return new FeedAddress("", format, getLocale());
    }

    private Section feedsOf(String text, Function<FeedFormat, String> address) {
        UnorderedList list = new UnorderedList();
        list.addClassName("feeds");
        for (FeedFormat format : FeedFormat.values()) {
            Anchor link = new Anchor(address.apply(format), format.label());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("type", format.mediaType());
            list.add(new ListItem(link));
        }
        return new Section(new H2(getTranslation(text)), new Paragraph(getTranslation(text + ".help")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("follow.title");
    }
}
