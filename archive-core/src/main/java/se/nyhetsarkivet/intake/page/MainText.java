package se.nyhetsarkivet.intake.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import se.nyhetsarkivet.intake.markup.html.HtmlText;

/** The part of a page that is its article: what the page marks as such, or else where most of its paragraphs are. */
final class MainText {

    private static final Pattern LEAD = Pattern.compile(
            "(?:^|[\\s_-])(?:ingress|preamble|lead|intro|introduction|standfirst|article-lead|excerpt|sv-font-ingress)(?:$|[\\s_-])");
    private static final double LINKED = 0.6;
    private static final int LEAST_CHARACTERS_OF_A_LEAD = 25;
    private static final int SHORT = 150;

    private final Optional<Element> heading;
    private final TextDensity density;
    private final Element scope;
    private final Optional<Element> lead;

    /** Finds the article of a page and hides in it what is not. */
    MainText(Document page, Optional<Element> heading) {
        this.heading = heading;
        this.density = new TextDensity(page);
        this.scope = scope(page);
        this.lead = findLead();
    }

    Element scope() {
        return scope;
    }

    TextDensity density() {
        return density;
    }

    private Element scope(Document page) {
        List<Element> marked = page.select("[itemprop=articleBody], [property=articleBody]");
        if (marked.size() == 1 && density.of(marked.getFirst()).characters() >= SHORT) {
            return marked.getFirst();
        }
        List<Element> articles = page.select("article").stream()
                .filter(article -> !Boilerplate.is(article))
                .toList();
        Optional<Element> around = heading.flatMap(
                title -> articles.stream().filter(title.parents()::contains).findFirst());
        if (around.isPresent() && density.of(around.get()).characters() >= SHORT) {
            return around.get();
        }
        if (articles.size() == 1 && density.of(articles.getFirst()).characters() >= SHORT) {
            return articles.getFirst();
        }
        Optional<Element> main = page.select("main, [role=main]").stream()
                .filter(element -> density.of(element).characters() > 0)
                .findFirst();
        return main.orElseGet(() -> densest(page));
    }

    /** The element whose own paragraphs are worth most; the first of several. */
    private Element densest(Document page) {
        Element best = page.body();
        double most = 0;
        for (Element element : page.body().getAllElements()) {
            double worth = Boilerplate.is(element) ? 0 : density.of(element).paragraphs();
            if (worth > most) {
                best = element;
                most = worth;
            }
        }
        return best;
    }

    private Optional<Element> findLead() {
        Element around = heading.isPresent() && scope.parent() != null && !contains(scope, heading.get())
                ? commonAncestor(heading.get())
                : scope;
        for (Element element : around.select("[class], [itemprop=description]")) {
            boolean named = element.attr("itemprop").equals("description")
                    || LEAD.matcher(element.className().toLowerCase(Locale.ROOT))
                            .find();
            int characters = density.of(element).characters();
            boolean fits = characters >= LEAST_CHARACTERS_OF_A_LEAD && characters <= 2000;
            if (named
                    && fits
                    && density.of(element).linkDensity() < LINKED
                    && !element.normalName().matches("h\\d|body|main|article")) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private Element commonAncestor(Element title) {
        for (Element parent : title.parents()) {
            if (contains(parent, scope)) {
                return parent;
            }
        }
        return scope;
    }

    private static boolean contains(Element around, Element inner) {
        return around.equals(inner) || inner.parents().contains(around);
    }

    /** The introduction that the page marks as such, or the empty string. */
    String lead() {
        return lead.map(HtmlText::of).orElse("");
    }

    /** The text of the article without its headline and introduction. The page is changed: what is no part of it is hidden. */
    String body() {
        boolean headed = heading.isPresent() && contains(scope, heading.get());
        scope.traverse(new NodeVisitor() {
            private boolean begun = !headed;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && !element.equals(scope) && isNoPart(element)) {
                    element.attr("hidden", "");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    boolean isHeading = heading.isPresent() && element.equals(heading.get());
                    if (!begun || isHeading) {
                        element.attr("hidden", "");
                    }
                    begun |= isHeading;
                }
            }
        });
        heading.ifPresent(title -> title.parents().forEach(parent -> parent.removeAttr("hidden")));
        scope.removeAttr("hidden");
        return HtmlText.of(scope);
    }

    private boolean isNoPart(Element element) {
        if (Boilerplate.is(element) || (lead.isPresent() && element.equals(lead.get()))) {
            return true;
        }
        TextDensity.Count count = density.of(element);
        boolean list = element.normalName().matches("ul|ol|div|section|table");
        if (list && count.characters() > 0 && count.linkDensity() > LINKED) {
            return true;
        }
        return count.characters() > 0 && count.characters() <= SHORT && DateNearText.isDateLine(element);
    }
}
