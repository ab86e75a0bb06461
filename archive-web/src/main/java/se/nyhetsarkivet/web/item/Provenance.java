package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.store.ImportBatch;
import se.nyhetsarkivet.web.address.SearchParameters;
import se.nyhetsarkivet.web.item.text.ShownKeywords;
import se.nyhetsarkivet.web.item.text.WebLink;
import se.nyhetsarkivet.web.text.Dates;

/** Where an item comes from, what it is about, and how to check it. */
final class Provenance extends Footer {

    private static final long serialVersionUID = 1L;

    /** Finds the copy that was made nearest to a day, of those that the archive of the web has. */
    private static final String WEB_ARCHIVE = "https://web.archive.org/web/";

    private final DescriptionList list = new DescriptionList();

    Provenance(NewsArchive archive, Revision revision) {
        addClassName("provenance");
        NewsItem item = revision.item();
        WebLink.of(item.url()).ifPresent(address -> addSource(address, revision));
        ShownKeywords keywords = ShownKeywords.of(item);
        if (!keywords.isEmpty()) {
            addKeywords(keywords);
        }
        item.modified().ifPresent(date -> add("item.modified", new Span(Dates.text(date, getLocale()))));
        add("item.fetched", new Span(Dates.moment(revision.seenAt(), getLocale())));
        ImportBatch batch = archive.ledger().batch(revision.batch());
        add(
                batch.isEdit() ? "item.edit" : "item.batch",
                new Span(getTranslation(
                        "item.batch.of",
                        batch.number(),
                        Dates.moment(batch.startedAt(), getLocale()),
                        batch.importedBy())));
        if (!batch.isEdit()) {
            String file = batch.source().name();
            add("item.file", new Span(revision.place().isEmpty() ? file : file + ", " + revision.place()));
            add("item.file.checksum", new Code(batch.source().sha256()));
        }
        add("item.fingerprint", new Code(revision.fingerprint().hex()));
        add(new H2(getTranslation("item.provenance")), list);
    }

    private void add(String term, Component description) {
        list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(description));
    }

    private void addSource(URI address, Revision revision) {
        String day =
                DateTimeFormatter.ofPattern("yyyyMMdd").format(revision.seenAt().atZone(PartialDate.ZONE));
        add("item.source", link(address.toString(), address.getHost()));
        add("item.source.archived", link(WEB_ARCHIVE + day + "/" + address, getTranslation("item.source.archived.at")));
    }

    private static Anchor link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer external");
        return link;
    }

    private void addKeywords(ShownKeywords keywords) {
        Span links = new Span();
        links.addClassName("keywords");
        for (String keyword : keywords.first()) {
            SearchRequest search = SearchRequest.of("").withKeywords(Set.of(keyword));
            links.add(new Anchor("/" + SearchParameters.query(search), keyword));
        }
        if (keywords.more() > 0) {
            links.add(new Span(getTranslation("item.more", keywords.more())));
        }
        add("item.keywords", links);
    }
}
