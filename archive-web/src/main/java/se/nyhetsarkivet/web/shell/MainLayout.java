package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.query.SearchRequest;
import se.nyhetsarkivet.result.Coverage;
import se.nyhetsarkivet.web.access.ArchiveAccess;
import se.nyhetsarkivet.web.access.EvenWhenClosed;
import se.nyhetsarkivet.web.access.SignedIn;
import se.nyhetsarkivet.web.address.AccessAddress;
import se.nyhetsarkivet.web.limits.turn.SearchGate;
import se.nyhetsarkivet.web.limits.turn.SearchRefusedException;
import se.nyhetsarkivet.web.masthead.LogoAddress;
import se.nyhetsarkivet.web.masthead.Masthead;
import se.nyhetsarkivet.web.text.Dates;
import se.nyhetsarkivet.web.text.Texts;

/** Header, content and footer of every page. */
@Layout
@AnonymousAllowed
@EvenWhenClosed
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String CONTENT = "content";

    private final transient List<PageNotice> pageNotices;
    private final transient ArchiveAccess access;
    private final transient Masthead masthead;
    /** Where the notices are. */
    private final Div notices = new Div();
    /** Where the page is. */
    private final Main content = new Main();
    /** Whether it has been shown. */
    private boolean attached;

    MainLayout(
            NewsArchive archive,
            SearchGate gate,
            ArchiveAccess access,
            Masthead masthead,
            ObjectProvider<PageNotice> pageNotices,
            ObjectProvider<HeaderLink> headerLinks) {
        this.masthead = masthead;
        this.pageNotices = pageNotices.orderedStream().toList();
        this.access = access;
        addClassName("page");
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        notices.addClassName("page-notices");
        // A live region must be there before what it tells, so that a notice that appears on the next page is read out.
        notices.getElement().setAttribute("role", "status");
        add(skipLink(), masthead(archive, gate, headerLinks), notices, content, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
        notices.removeAll();
        if (access.mayRead(SignedIn.current())) {
            pageNotices.forEach(knower -> knower.notice(getLocale()).ifPresent(notices::add));
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addJsModule("context://kept-text.js");
        page.addJsModule("context://shown-page.js");
        page.addJsModule("context://mark-item.js");
        page.addJsModule("context://search-history.js");
        if (attached) {
            // The browser has lost an answer and gets the components anew; what was only sent or run is not here any
            // more.
            page.executeJs("window.dispatchEvent(new Event('answer-lost')); window.location.reload()");
        }
        attached = true;
        tellOfConnection(page);
    }

    /** Lets the browser compare the page that is shown with its address; see shown-page.js. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().setAttribute("data-path", event.getLocation().getPath());
    }

    /** Vaadin's own message about the connection, in the reader's language and as a status for screen readers. */
    private void tellOfConnection(Page page) {
        page.executeJs(
                "const indicator = window.Vaadin.connectionIndicator;"
                        + " if (indicator) { indicator.setAttribute('role', 'status');"
                        + " indicator.onlineText = $0; indicator.offlineText = $1;"
                        + " indicator.reconnectingText = $2; }",
                getTranslation("app.online"),
                getTranslation("app.offline"),
                getTranslation("app.reconnecting"));
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("app.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip-link");
        // Not by the address: the document's base would make it leave the search that is shown.
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', event => {"
                                + " event.preventDefault(); document.getElementById($0).focus(); })",
                        CONTENT);
        return skip;
    }

    private Header masthead(NewsArchive archive, SearchGate gate, ObjectProvider<HeaderLink> headerLinks) {
        Anchor name = nameMark();
        Div links = new Div();
        headerLinks.orderedStream().forEach(knower -> knower.link(getLocale()).ifPresent(links::add));
        if (masthead.onlyLanguage().isEmpty()) {
            links.add(languageSwitch());
        }
        links.addClassName("masthead-links");
        Div line = new Div(name, links);
        line.addClassName("masthead-line");
        Header header = new Header(line, folio(archive, gate));
        header.addClassName("masthead");
        return header;
    }

    /** The name, behind the logo or the mark of the program. */
    private Anchor nameMark() {
        Anchor name = new Anchor("/");
        name.addClassName("name-mark");
        masthead.logo().ifPresent(logo -> {
            Image picture = new Image(LogoAddress.of(logo), "");
            picture.getElement()
                    .setAttribute("width", String.valueOf(logo.width()))
                    .setAttribute("height", String.valueOf(logo.height()));
            name.addClassName("has-logo");
            name.add(picture);
        });
        name.add(new Span(masthead.name(getLocale())));
        return name;
    }

    /** The date of the day, and what the archive holds. */
    private Paragraph folio(NewsArchive archive, SearchGate gate) {
        Paragraph folio = new Paragraph(new Span(Dates.weekday(archive.today(), getLocale())));
        if (!access.mayRead(SignedIn.current())) {
            folio.addClassName("folio");
            return folio;
        }
        Coverage coverage = archive.coverage();
        if (coverage.firstDay().isPresent() && coverage.lastDay().isPresent()) {
            String first = String.valueOf(coverage.firstDay().get().getYear());
            String last = String.valueOf(coverage.lastDay().get().getYear());
            itemsOf(archive, gate)
                    .ifPresent(items -> folio.add(new Span(getTranslation("app.holds", items, first, last))));
        }
        folio.addClassName("folio");
        return folio;
    }

    /** Left out when there is no turn to count: a page that says so needs this layout, too. */
    private static OptionalLong itemsOf(NewsArchive archive, SearchGate gate) {
        try {
            return gate.search("count", () -> archive.countInTime(SearchRequest.of("")));
        } catch (SearchRefusedException busy) {
            return OptionalLong.empty();
        }
    }

    private NativeButton languageSwitch() {
        Locale other = getLocale().getLanguage().equals(Texts.ENGLISH.getLanguage()) ? Texts.SWEDISH : Texts.ENGLISH;
        NativeButton button = new NativeButton(getTranslation("app.language"), click -> {
            PageLanguage.choose(other);
            UI.getCurrent().getPage().reload();
        });
        button.getElement().setAttribute("lang", other.getLanguage());
        button.addClassName("quiet");
        return button;
    }

    private Footer footer() {
        Anchor api = new Anchor("/api/v1/items?size=1", getTranslation("app.api"));
        api.setRouterIgnore(true);
        Anchor about = new Anchor("/om", getTranslation("about.title"));
        Anchor check = new Anchor("/kontrollera", getTranslation("check.title"));
        Footer footer = new Footer(new Paragraph(getTranslation("app.footer")), about, check, api);
        SignedIn.current()
                .ifPresentOrElse(
                        who -> footer.add(
                                new Anchor("/" + AccessAddress.ARCHIVIST, getTranslation("archivist.title")),
                                new Anchor("/" + AccessAddress.MINE, who.name())),
                        () -> footer.add(new Anchor("/" + AccessAddress.SIGN_IN, getTranslation("sign-in.title"))));
        footer.addClassName("page-footer");
        return footer;
    }
}
