package se.nyhetsarkivet.intake.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.nyhetsarkivet.intake.page.text.Boilerplate;
import se.nyhetsarkivet.intake.page.text.BriefText;
import se.nyhetsarkivet.intake.page.text.MainText;
import se.nyhetsarkivet.intake.page.text.Teasers;

/** Tells pages that are no articles but of the site: lists of articles, searches, frames. */
final class ListPages {

    private static final Pattern SEARCH =
            Pattern.compile("(?i)sökresultat\\b.*|sök|sökning|sök på (webbplatsen|sidan)|search( results\\b.*)?");
    private static final int FEW = 3;
    private static final double LINKED = 0.5;

    /** Headings that say what kind of page it is; more are nested in one another, and each would be read for its text. */
    private static final int ENOUGH_HEADINGS = 1_000;

    private ListPages() {}

    /** Why the page is no article, or empty. */
    static Optional<String> reason(Document page, Optional<Element> heading, MainText text) {
        if (page.selectFirst("frameset") != null) {
            return Optional.of("the page only arranges frames; import the pages that they show instead");
        }
        String title = heading.map(Element::text).orElseGet(page::title).strip();
        if (SEARCH.matcher(title).matches()) {
            return Optional.of("the page is one of the site's own pages, not an article");
        }
        return isList(text, heading)
                ? Optional.of("the page has no article text: it lists links to other pages; import those instead")
                : Optional.empty();
    }

    private static boolean isList(MainText text, Optional<Element> heading) {
        Element scope = text.scope();
        Boilerplate boilerplate = new Boilerplate(text.density());
        List<Element> headings = scope.select("h2, h3, h4").stream()
                .limit(ENOUGH_HEADINGS)
                .filter(element ->
                        text.density().of(element).characters() > 0 && !isClutter(element, scope, boilerplate))
                .toList();
        long linked = headings.stream().filter(ListPages::isLinked).count();
        if (linked >= FEW && linked * 10 >= headings.size() * 6L) {
            return true;
        }
        List<Element> articles = scope.select("article");
        boolean inOne =
                heading.isPresent() && articles.stream().anyMatch(heading.get().parents()::contains);
        long others =
                articles.stream().filter(article -> !article.equals(scope)).count();
        return (others >= FEW && !inOne)
                || text.density().of(scope).linkDensity() > LINKED
                || isSection(heading, scope)
                || new Teasers(scope, text.density()).fill();
    }

    /** The heading is that of a part of the site, and leads to several pages. */
    private static boolean isSection(Optional<Element> heading, Element scope) {
        return heading.isPresent()
                && Titles.isSection(heading.get().text())
                && scope.select("a[href]").size() >= FEW;
    }

    private static boolean isLinked(Element heading) {
        Element around = heading.parent();
        return (around != null && around.normalName().equals("a"))
                || BriefText.of(heading)
                        .filter(words -> heading.select("a").text().length() * 10 >= words.length() * 8)
                        .isPresent();
    }

    private static boolean isClutter(Element element, Element scope, Boilerplate boilerplate) {
        for (Element around = element.parent(); around != null && !around.equals(scope); around = around.parent()) {
            if (boilerplate.is(around)) {
                return true;
            }
        }
        return false;
    }
}
