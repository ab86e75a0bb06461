package se.nyhetsarkivet.web.source.entry;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.Selector;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.web.fetch.Fetched;

/**
 * The news that a page lists: links in its main part to pages of the same site that are called something. Dates are left to the pages
 * themselves.
 */
final class ListEntries {

    private static final String MAIN = "main, [role=main], #main, #content, #huvudinnehall";
    private static final Evaluator AROUND = Selector.evaluatorOf(
            "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo],"
                    + " [aria-label*=breadcrumb i], .breadcrumb, .breadcrumbs, .pagination");
    private static final Pattern FILE =
            Pattern.compile(".*\\.(?:pdf|jpe?g|png|gif|svg|webp|zip|docx?|xlsx?|pptx?|mp[34]|ics|xml|json|rss)");
    private static final Pattern TELLING = Pattern.compile("\\d|[^-_][-_][^-_]");
    private static final int MAX_DEPTH = 128;
    private static final int WORDS = 3;
    private static final int CHARACTERS = 15;

    private ListEntries() {}

    static List<Entry> read(Fetched.Document document) {
        URI base = document.address();
        Document page;
        try {
            page = DataUtil.load(
                    document.body().open(),
                    null,
                    base.toString(),
                    Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        } catch (IOException unreadable) {
            throw new ArchiveException(base + " cannot be read as a web page: " + unreadable.getMessage(), unreadable);
        } catch (IndexOutOfBoundsException tooDeep) {
            throw new ArchiveException(
                    base + " cannot be read as a web page: its elements are nested too deep", tooDeep);
        }
        Element main = page.select(MAIN).stream()
                .filter(element -> element.closest(AROUND) == null)
                .findFirst()
                .orElse(page.body());
        List<Entry> entries = new ArrayList<>();
        for (Element link : links(main)) {
            Optional<URI> target = PageAddress.of(base, link.attr("href"));
            String text = headline(link);
            if (target.isPresent() && isOfSite(base, target.get()) && isNews(base, target.get(), text)) {
                entries.add(new Entry(target.get().toString(), text, "", ""));
            }
        }
        return entries;
    }

    /** The links of an element outside of what stands around the news. */
    private static List<Element> links(Element main) {
        List<Element> links = new ArrayList<>();
        main.filter((NodeFilter) (node, depth) -> {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (element.is(AROUND)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.nameIs("a") && element.hasAttr("href")) {
                links.add(element);
            }
            return FilterResult.CONTINUE;
        });
        return links;
    }

    /** Of a whole teaser that is a link, the heading alone. */
    private static String headline(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4");
        return (heading == null ? link : heading).text().strip();
    }

    private static boolean isOfSite(URI base, URI target) {
        return site(base).equals(site(target));
    }

    private static String site(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static boolean isNews(URI base, URI target, String text) {
        String path = Optional.ofNullable(target.getPath()).orElse("").toLowerCase(Locale.ROOT);
        String last = path.replaceFirst("/$", "").replaceFirst(".*/", "");
        boolean same = path.replaceFirst("/$", "")
                .equals(Optional.ofNullable(base.getPath())
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("/$", ""));
        boolean called = text.length() >= CHARACTERS && text.split("\\s+").length >= WORDS;
        boolean telling = TELLING.matcher(last).find() || target.getQuery() != null;
        return called && telling && !FILE.matcher(path).matches() && (!same || target.getQuery() != null);
    }
}
