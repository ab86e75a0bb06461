package se.nyhetsarkivet.web.item;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.export.citation.Citations;
import se.nyhetsarkivet.export.citation.CitedRevision;
import se.nyhetsarkivet.item.ItemHistory;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.item.NewsItem;
import se.nyhetsarkivet.item.PartialDate;
import se.nyhetsarkivet.item.Revision;
import se.nyhetsarkivet.item.Tombstone;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Snippet;
import se.nyhetsarkivet.result.TextMatches;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.address.ItemAddress;
import se.nyhetsarkivet.web.address.PublicAddress;
import se.nyhetsarkivet.web.citation.CitationLink;
import se.nyhetsarkivet.web.item.text.ItemArticle;
import se.nyhetsarkivet.web.item.text.ShownText;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.shell.MarkButton;
import se.nyhetsarkivet.web.shell.PageRequest;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.ReaderTexts;
import se.nyhetsarkivet.web.text.html.SentContent;

/** The reading page of an item: a revision, the comparison of two, or the tombstone. */
@Route(ItemView.PATH + ":id/:slug?")
@AnonymousAllowed
class ItemView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** The address of an item, without its id. */
    static final String PATH = "nyhet/";

    private final transient NewsArchive archive;
    private final transient SearchGate gate;
    private final transient Citations citations;
    private final transient PublicAddress publicAddress;
    private String title = "";

    ItemView(NewsArchive archive, SearchGate gate, Citations citations, PublicAddress publicAddress) {
        this.archive = archive;
        this.gate = gate;
        this.citations = citations;
        this.publicAddress = publicAddress;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ItemHistory> history =
                history(event.getRouteParameters().get("id").orElse(""));
        Optional<Tombstone> tombstone = history.flatMap(ItemHistory::tombstone);
        List<Revision> revisions = history.map(ItemHistory::revisions).orElse(List.of());
        ItemParameters parameters =
                new ItemParameters(event.getLocation().getQueryParameters().getParameters());
        Optional<Revision> shown = parameters.shown(revisions);
        if (tombstone.isEmpty() && shown.isEmpty()) {
            event.rerouteToError(NotFoundException.class, getTranslation("item.unknown.help"));
            return;
        }
        H1 headline = new H1();
        removeAll();
        add(new HitSteps(request -> gate.search("steps", () -> archive.search(request)), parameters));
        if (tombstone.isPresent()) {
            title = getTranslation("item.withdrawn.title");
            headline.setText(title);
            add(article(tombstone.get(), headline));
        } else {
            title = shown.orElseThrow().item().headline();
            add(columns(parameters, revisions, shown.orElseThrow(), headline));
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
        } catch (InvalidValueException notAnId) {
            return Optional.empty();
        }
    }

    private Div columns(ItemParameters parameters, List<Revision> revisions, Revision shown, H1 headline) {
        ItemAddress address =
                ItemAddress.of(shown.id(), revisions.getLast().item().headline());
        Div main = new Div();
        main.addClassName("reading-main");
        Optional<RevisionDiff> comparison = comparison(parameters, revisions, headline);
        if (comparison.isPresent()) {
            main.add(
                    new Paragraph(new Anchor(parameters.currentAddress(address), getTranslation("item.compare.back"))));
            main.add(comparison.get());
        } else {
            addText(main, parameters, shown, headline);
            if (shown.number() != revisions.getLast().number()) {
                main.addComponentAsFirst(supersededNote(parameters.currentAddress(address)));
            }
        }
        CitedRevision cited = CitationLink.of(
                        publicAddress.of(new PageRequest(VaadinRequest.getCurrent()).servletRequest()),
                        shown,
                        archive.today())
                .withLogHead(archive.log().headInOneLine());
        main.add(
                new RevisionList(address, parameters, revisions, shown),
                new CitationPanel(citations, gate, archive.log(), cited),
                new Provenance(archive, shown));
        Div columns = new Div(main, new RelatedItems(archive, gate, shown));
        columns.addClassName("reading-columns");
        return columns;
    }

    private static Optional<RevisionDiff> comparison(ItemParameters parameters, List<Revision> revisions, H1 title) {
        return parameters
                .compared()
                .flatMap(pair -> ItemParameters.find(revisions, pair.before())
                        .flatMap(before -> ItemParameters.find(revisions, pair.after())
                                .map(after -> new RevisionDiff(before, after, title))));
    }

    private void addText(Div main, ItemParameters parameters, Revision shown, H1 headline) {
        TextMatches texts = texts(parameters.search(), shown);
        ShownText read = ShownText.of(texts.lead(), texts.body());
        int matches = texts.headline().matches().size() + read.matches();
        if (matches > 0) {
            main.add(new MatchSteps(matches));
        }
        main.add(mark(shown));
        editLink(shown.id(), "edit.link").ifPresent(main::add);
        String publisher = archive.curation().publisherName(shown.item().publisher());
        main.add(new ItemArticle(shown.item(), publisher, texts.headline(), read, headline));
    }

    /** For those who may edit, and nobody else. */
    private Optional<Paragraph> editLink(ItemId id, String text) {
        return SignedIn.current()
                .filter(who -> who.may(Role.ARCHIVIST))
                .map(who -> new Paragraph(new Anchor("/" + AccessAddress.ITEM + "/" + id, getTranslation(text))));
    }

    private Div mark(Revision shown) {
        NewsItem item = shown.item();
        Div mark = new Div();
        SentContent.replace(
                mark,
                MarkButton.of(
                        new MarkButton.Marked(shown.id(), item.headline(), item.published(), item.publisher()),
                        new ReaderTexts(getLocale())));
        return mark;
    }

    private TextMatches texts(SearchRequest search, Revision shown) {
        return Optional.of(search)
                .filter(asked -> !asked.text().isBlank())
                .flatMap(asked -> matches(asked, shown))
                .orElseGet(() -> unmarked(shown.item()));
    }

    private Optional<TextMatches> matches(SearchRequest search, Revision shown) {
        try {
            return gate.search("marks", () -> archive.matches(search, shown.id(), shown.number()));
        } catch (SearchRefusedException busy) {
            // The item can be read without marks.
            return Optional.empty();
        }
    }

    private static TextMatches unmarked(NewsItem item) {
        return new TextMatches(
                new Snippet(item.headline(), List.of()),
                new Snippet(item.lead(), List.of()),
                new Snippet(item.body(), List.of()));
    }

    private Paragraph supersededNote(String currentAddress) {
        Paragraph note = new Paragraph(getTranslation("item.superseded") + " ");
        note.add(new Anchor(currentAddress, getTranslation("item.superseded.current")));
        note.addClassName("note");
        return note;
    }

    private Article article(Tombstone tombstone, H1 headline) {
        String day = Dates.day(tombstone.decidedAt().atZone(PartialDate.ZONE).toLocalDate(), getLocale());
        String kind = tombstone.kind() == Tombstone.Kind.ERASED ? "item.erased.help" : "item.withdrawn.help";
        Article article = new Article(
                headline,
                new Paragraph(getTranslation(kind, day)),
                new Paragraph(getTranslation("item.withdrawn.reason", tombstone.reason())));
        if (tombstone.kind() == Tombstone.Kind.WITHDRAWN) {
            editLink(tombstone.id(), "edit.link.tombstone").ifPresent(article::add);
        }
        return article;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
