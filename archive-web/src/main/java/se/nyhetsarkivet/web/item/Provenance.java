package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.search.Hit;
import se.nyhetsarkivet.web.contract.SearchParameters;
import se.nyhetsarkivet.web.text.Dates;

/** Where an item comes from, what it is about, and how to check it. */
final class Provenance extends Footer {

    private static final long serialVersionUID = 1L;

    private static final Set<String> WEB = Set.of("http", "https");

    private final DescriptionList list = new DescriptionList();

    /** Near duplicates beyond these are left out. */
    private static final int NEAR_DUPLICATES = 10;

    Provenance(NewsArchive archive, List<Revision> revisions) {
        addClassName("provenance");
        Revision latest = revisions.getLast();
        NewsItem item = latest.item();
        webAddress(item.url()).ifPresent(this::addSource);
        if (!item.keywords().isEmpty()) {
            addKeywords(item.keywords());
        }
        item.modified().ifPresent(date -> add("item.modified", new Span(Dates.text(date, getLocale()))));
        String seen = Dates.day(latest.seenAt().atZone(PartialDate.ZONE).toLocalDate(), getLocale());
        add(
                "item.revisions.title",
                new Span(
                        getTranslation("item.revisions", revisions.size()) + ", " + getTranslation("item.seen", seen)));
        String file = archive.ledger().batch(latest.batch()).source().name();
        String place = latest.place().isEmpty() ? file : file + ", " + latest.place();
        add("item.file", new Span(place));
        addNearDuplicates(archive.nearDuplicates(latest.id(), NEAR_DUPLICATES));
        add("item.fingerprint", new Code(latest.fingerprint().hex()));
        add(list);
    }

    private void add(String term, Component description) {
        list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(description));
    }

    private void addSource(URI address) {
        Anchor link = new Anchor(address.toString(), address.getHost());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer external");
        add("item.source", link);
    }

    private void addNearDuplicates(List<Hit> hits) {
        if (hits.isEmpty()) {
            return;
        }
        UnorderedList links = new UnorderedList();
        for (Hit hit : hits) {
            String publisher = hit.publisher().isEmpty() ? "" : ", " + hit.publisher();
            Anchor link =
                    new Anchor("/" + ItemView.PATH + hit.id(), hit.headline().text());
            links.add(new ListItem(link, new Span(publisher + ", " + Dates.text(hit.published(), getLocale()))));
        }
        add("item.duplicates", links);
    }

    private void addKeywords(List<String> keywords) {
        Span links = new Span();
        links.addClassName("keywords");
        for (String keyword : keywords) {
            SearchRequest search = SearchRequest.of("").withKeywords(Set.of(keyword));
            links.add(new Anchor("/" + SearchParameters.query(search), keyword));
        }
        add("item.keywords", links);
    }

    /** Only an address that a browser opens as a page; anything else an item brings stays text. */
    private static Optional<URI> webAddress(String url) {
        try {
            URI address = new URI(url.strip());
            boolean web = address.getScheme() != null
                    && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
            return web ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
