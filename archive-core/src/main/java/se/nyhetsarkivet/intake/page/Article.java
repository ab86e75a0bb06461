package se.nyhetsarkivet.intake.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import se.nyhetsarkivet.Remedy;
import se.nyhetsarkivet.intake.draft.ItemDraft;
import se.nyhetsarkivet.intake.draft.PlainText;
import se.nyhetsarkivet.intake.page.date.AddressDate;
import se.nyhetsarkivet.intake.page.date.DateLine;
import se.nyhetsarkivet.intake.page.date.PageDates;
import se.nyhetsarkivet.intake.page.date.TitleDate;
import se.nyhetsarkivet.intake.page.metadata.JsonLd;
import se.nyhetsarkivet.intake.page.metadata.MetaTags;
import se.nyhetsarkivet.intake.page.metadata.Microdata;
import se.nyhetsarkivet.intake.page.metadata.PageMetadata;
import se.nyhetsarkivet.intake.page.metadata.PageMetadata.Fact;
import se.nyhetsarkivet.intake.page.text.FoldedParts;
import se.nyhetsarkivet.intake.page.text.KnownLines;
import se.nyhetsarkivet.intake.page.text.MainText;
import se.nyhetsarkivet.intake.page.text.TextDensity;
import se.nyhetsarkivet.intake.page.text.TextLines;
import se.nyhetsarkivet.intake.page.vocabulary.PageLines;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.intake.source.RecordOutcome;
import se.nyhetsarkivet.intake.source.SourceDocument;
import se.nyhetsarkivet.item.Rejection;

/** Puts the item of a page together. For one use. */
final class Article {

    private static final Pattern SAVED_FROM =
            Pattern.compile("(?s).*?(?:saved from url=\\(\\d+\\)|\\burl:\\s)\\s*(https?://\\S+).*");
    private static final int LEAST_CHARACTERS = 60;
    private static final int LEVELS = 4;

    /** Three words and a sign that ends them. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?m)\\p{L}[^\\s]*+\\s+[^\\n]*?\\S+\\s+\\S*[\\p{L}\\p{N}%)”\"][.!?…](?:\\s|$)");

    private final Document page;
    private final SourceDocument document;
    private final ReadOptions options;
    private final boolean beliesItsEncoding;
    private final PageMetadata facts = new PageMetadata();
    private final TextDensity density;
    private final Titles titles;
    private final Headings headings;
    private final Optional<Element> heading;
    private String dateLine = "";

    Article(Document page, SourceDocument document, ReadOptions options, boolean beliesItsEncoding) {
        this.page = page;
        this.document = document;
        this.options = options;
        this.beliesItsEncoding = beliesItsEncoding;
        FoldedParts.open(page);
        JsonLd.read(page, facts);
        Microdata.read(page, facts);
        MetaTags.read(page, facts);
        this.density = new TextDensity(page);
        this.titles = new Titles(page, facts.get(Fact.PUBLISHER));
        this.headings = new Headings(page, titles, density);
        this.heading = headings.find();
    }

    RecordOutcome reading() {
        MainText text = new MainText(page, heading, density);
        Optional<String> noArticle = noArticle(text);
        if (noArticle.isPresent()) {
            return refused(noArticle.get());
        }
        dates(text);
        if (facts.get(Fact.PUBLISHED).isEmpty()
                && options.date().isEmpty()
                && !(facts.calledArticle() && !facts.get(Fact.MODIFIED).isEmpty())) {
            return refused("the page has no date of publication; " + Remedy.DATE.words() + " to take it anyway");
        }
        return draft(text);
    }

    private Optional<String> noArticle(MainText text) {
        boolean dated = !facts.get(Fact.PUBLISHED).isEmpty();
        Optional<String> error = ErrorPage.reason(page, heading, text.scope(), dated);
        return facts.calledArticle() || error.isPresent() ? error : ListPages.reason(page, heading, text);
    }

    private void dates(MainText text) {
        PageDates dates = new PageDates(heading.isPresent() ? page.body() : text.scope(), heading, text.leadElement());
        boolean told = !facts.get(Fact.PUBLISHED).isEmpty();
        Optional<DateLine> shown = told ? Optional.empty() : dates.published();
        shown.ifPresent(date -> facts.add(Fact.PUBLISHED, date.written()));
        Optional<DateLine> alone = shown.filter(dates::saysNothingElse);
        dateLine = alone.map(date -> date.line().text()).orElse("");
        alone.ifPresent(Article::hide);
        TitleDate.in(page.title(), heading.map(Element::text).orElse(""))
                .ifPresent(date -> facts.add(Fact.PUBLISHED, date));
        facts.add(Fact.PUBLISHED, facts.get(Fact.CREATED));
        List.of(url(), facts.get(Fact.URL), document.url(), savedFrom())
                .forEach(address -> AddressDate.in(address).ifPresent(date -> facts.add(Fact.PUBLISHED, date)));
        dates.modified().ifPresent(date -> facts.add(Fact.MODIFIED, date));
    }

    /** Hides the element that has the line and nothing else, however many elements it is set in. */
    private static void hide(DateLine date) {
        String line = date.line().text();
        Element around = date.line().place();
        for (int level = 0; around != null && level < LEVELS; level++) {
            String text = PageLines.plain(around.text());
            if (text.length() > line.length() || around.normalName().matches("body|main|article")) {
                return;
            }
            if (text.equals(line)) {
                around.attr("hidden", "");
                return;
            }
            around = around.parent();
        }
    }

    private RecordOutcome draft(MainText text) {
        String title = heading.map(headings::text).orElse("");
        String headline = titles.headline(facts.get(Fact.HEADLINE), title);
        String site = facts.get(Fact.PUBLISHER);
        String publisher = site.isEmpty() ? titles.site(title.isEmpty() ? headline : title) : site;
        Texts texts = texts(text, headline, publisher);
        if (texts.lead.length() + texts.body.length() < LEAST_CHARACTERS && !isNotice(texts)) {
            return refused("the page has no article text");
        }
        ItemDraft draft = new ItemDraft()
                .headline(headline)
                .lead(texts.lead)
                .body(texts.body)
                .published(facts.get(Fact.PUBLISHED))
                .modified(facts.get(Fact.MODIFIED))
                .publisher(publisher)
                .url(url())
                .language(language());
        facts.keywords().forEach(draft::keyword);
        facts.authors().stream()
                .filter(author -> !author.strip().equalsIgnoreCase(publisher))
                .forEach(draft::author);
        if (beliesItsEncoding) {
            draft.readAs(page.charset());
        }
        return draft.finish(HtmlPageReader.PLACE, document.seenAt(), options);
    }

    /** The introduction and the rest of an article. */
    private record Texts(String lead, String body) {}

    private Texts texts(MainText text, String headline, String publisher) {
        List<String> names = new ArrayList<>(facts.authors());
        names.addAll(facts.keywords());
        names.add(publisher);
        KnownLines known = new KnownLines(facts.get(Fact.PUBLISHED), names);
        String lead = known.leftOut(TextLines.withoutThoseOfThePage(text.lead(), headline, dateLine));
        String shown = known.leftOut(TextLines.withoutThoseOfThePage(text.body(), headline, dateLine));
        String told = PlainText.paragraphs(facts.get(Fact.BODY));
        String body = told.length() > shown.length() * 3 / 2 ? told : shown;
        if (!lead.isEmpty()) {
            return new Texts(lead, body.startsWith(lead) ? body.substring(lead.length()) : body);
        }
        // What machines are told as the description is the introduction if the article begins with it.
        String description = PlainText.oneLine(facts.get(Fact.DESCRIPTION)).replaceFirst("\\s*(\\.{3}|…|\\[…])$", "");
        int end = body.indexOf("\n\n");
        String first = end < 0 ? body : body.substring(0, end);
        boolean begins =
                !description.isEmpty() && end > 0 && PlainText.oneLine(first).startsWith(description);
        return begins ? new Texts(first, body.substring(end)) : new Texts("", body);
    }

    /** A single short sentence is a notice if the page shows that it is news: by a date, or by what it calls its parts. */
    private boolean isNotice(Texts texts) {
        boolean says = SENTENCE.matcher(texts.lead + "\n" + texts.body).find();
        boolean isNews = !facts.get(Fact.PUBLISHED).isEmpty()
                || facts.calledArticle()
                || heading.filter(title -> title.closest("article, main, [role=main]") != null)
                        .isPresent();
        return says && isNews && heading.isPresent();
    }

    private String url() {
        Element link = page.selectFirst("link[rel=canonical][href]");
        String canonical = link == null ? "" : link.absUrl("href");
        String told = isPage(canonical) ? canonical : facts.get(Fact.URL);
        if (isPage(told)) {
            return told;
        }
        return document.url().isEmpty() ? savedFrom() : document.url();
    }

    /** Whether an address is one of a page in a site; some sites name their start page on every page. */
    private static boolean isPage(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && (uri.getPath().length() > 1 || uri.getQuery() != null);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The address that browsers write in a comment when they save a page. */
    private String savedFrom() {
        List<Node> nodes = new ArrayList<>(page.childNodes());
        if (page.selectFirst("html") != null) {
            nodes.addAll(page.selectFirst("html").childNodes());
        }
        for (Node node : nodes) {
            if (node instanceof Comment comment) {
                Matcher address = SAVED_FROM.matcher(comment.getData());
                if (address.matches()) {
                    return address.group(1);
                }
            }
        }
        return "";
    }

    private String language() {
        Element html = page.selectFirst("html");
        String told = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        return (told.isBlank() ? facts.get(Fact.LANGUAGE) : told).strip().replace('_', '-');
    }

    private RecordOutcome refused(String reason) {
        String title = heading.map(Element::text).orElseGet(page::title);
        return new RecordOutcome.Rejected(new Rejection(HtmlPageReader.PLACE, reason, title));
    }
}
