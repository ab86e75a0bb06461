package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.InvalidItemException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Time;

/** The reading page of an item. */
@Route(ItemView.PATH + ":id/:slug?")
class ItemView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** The address of an item, without its id. */
    static final String PATH = "nyhet/";

    private final transient NewsArchive archive;
    private String title = "";

    ItemView(NewsArchive archive) {
        this.archive = archive;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ItemHistory> history =
                history(event.getRouteParameters().get("id").orElse(""));
        Optional<Tombstone> tombstone = history.flatMap(ItemHistory::tombstone);
        List<Revision> revisions = history.map(ItemHistory::revisions).orElse(List.of());
        if (tombstone.isEmpty() && revisions.isEmpty()) {
            event.rerouteToError(NotFoundException.class, getTranslation("item.unknown.help"));
            return;
        }
        String search = event.getLocation().getQueryParameters().getQueryString();
        title = tombstone.isPresent()
                ? getTranslation("item.withdrawn.title")
                : revisions.getLast().item().headline();
        H1 headline = new H1(title);
        removeAll();
        add(wayBack(search));
        if (tombstone.isPresent()) {
            add(article(tombstone.get(), headline));
        } else {
            add(article(revisions.getLast().item(), headline), new Provenance(archive, revisions));
        }
        if (event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
            // The link that led here is gone, and with it the focus; where it stood says nothing about this page.
            headline.getElement().setAttribute("tabindex", "-1");
            headline.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
    }

    private Optional<ItemHistory> history(String id) {
        try {
            return Optional.of(archive.history(new ItemId(id)));
        } catch (InvalidItemException notAnId) {
            return Optional.empty();
        }
    }

    private Article article(Tombstone tombstone, H1 headline) {
        String day = Dates.day(tombstone.decidedAt().atZone(PartialDate.ZONE).toLocalDate(), getLocale());
        String kind = tombstone.kind() == Tombstone.Kind.ERASED ? "item.erased.help" : "item.withdrawn.help";
        return new Article(
                headline,
                new Paragraph(getTranslation(kind, day)),
                new Paragraph(getTranslation("item.withdrawn.reason", tombstone.reason())));
    }

    /** To the search as it was shown; whatever else the address says is kept. */
    private Nav wayBack(String search) {
        Nav nav = new Nav(new Anchor(
                search.isEmpty() ? "/" : "/?" + search,
                "← " + getTranslation(search.isEmpty() ? "item.back.plain" : "item.back")));
        nav.addClassName("way-back");
        return nav;
    }

    private Article article(NewsItem item, H1 headline) {
        String publisher = item.publisher().isEmpty() ? getTranslation("search.unknown.publisher") : item.publisher();
        Paragraph source = new Paragraph(new Time(item.published(), getLocale()), new Span(publisher));
        source.addClassName("source");
        Article article = new Article(source, headline);
        article.getElement().setAttribute("lang", item.language().isEmpty() ? "sv" : item.language());
        Paragraphs.of(item.lead()).forEach(text -> {
            Paragraph lead = new Paragraph(text);
            lead.addClassName("lead");
            article.add(lead);
        });
        Paragraphs.of(item.body())
                .forEach(text -> article.add(
                        Paragraphs.isHeading(text) ? new H2(Paragraphs.heading(text)) : new Paragraph(text)));
        if (!item.authors().isEmpty()) {
            article.add(new Paragraph(getTranslation("item.author") + " " + String.join(", ", item.authors())));
        }
        return article;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
