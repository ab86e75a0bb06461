package se.nyhetsarkivet.intake.page.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that its article is in: what the page marks as such, or else the smallest part that has the heading and
 * all blocks of paragraphs that belong together.
 */
public final class ArticleScope {

    private static final int SHORT = 150;
    private static final int BLOCK = 40;
    private static final int LEVELS = 6;
    private static final Pattern LAYOUT =
            Pattern.compile("(?i)(sv-vertical|sv-layout|row|col|column|grid|layout|container|wrapper).*");

    private final TextDensity density;
    private final Boilerplate boilerplate;
    private final Optional<Element> heading;

    public ArticleScope(TextDensity density, Boilerplate boilerplate, Optional<Element> heading) {
        this.density = density;
        this.boilerplate = boilerplate;
        this.heading = heading;
    }

    public Element in(Document page) {
        return marked(page).orElseGet(() -> dense(page));
    }

    private Optional<Element> marked(Document page) {
        List<Element> bodies = page.select("[itemprop=articleBody], [property=articleBody]");
        if (bodies.size() == 1 && density.of(bodies.getFirst()).characters() >= SHORT) {
            return Optional.of(bodies.getFirst());
        }
        Optional<Element> main = page.select("main, [role=main]").stream()
                .filter(element -> density.of(element).characters() > 0)
                .findFirst();
        Optional<Element> article = article(page);
        if (article.isPresent()) {
            int inArticle = density.of(article.get()).prose();
            boolean most =
                    main.isEmpty() || inArticle * 10 >= density.of(main.get()).prose() * 4 || inArticle >= 4 * SHORT;
            if (most || !contains(main.get(), article.get())) {
                return article;
            }
        }
        // Some sites mark a part of the page as main that the article is not in.
        return main.filter(element ->
                density.of(element).prose() * 4 >= density.of(page.body()).prose());
    }

    private Optional<Element> article(Document page) {
        List<Element> articles = page.select("article").stream()
                .filter(article ->
                        !boilerplate.is(article) && density.of(article).characters() >= BLOCK)
                .toList();
        Optional<Element> around = heading.flatMap(title ->
                articles.stream().filter(article -> contains(article, title)).findFirst());
        if (around.isPresent()) {
            return around;
        }
        return articles.size() == 1 && density.of(articles.getFirst()).characters() >= SHORT
                ? Optional.of(articles.getFirst())
                : Optional.empty();
    }

    private Element dense(Document page) {
        Element core = densest(page);
        Element scope =
                heading.isPresent() && !contains(core, heading.get()) ? commonAncestor(core, heading.get()) : core;
        return withSimilarBlocks(scope);
    }

    /** The element whose own paragraphs are worth most; the first of several. */
    private Element densest(Document page) {
        Element best = page.body();
        double most = 0;
        for (Element element : page.body().getAllElements()) {
            double worth = density.of(element).paragraphs();
            if (worth > most && !boilerplate.is(element)) {
                best = element;
                most = worth;
            }
        }
        return best;
    }

    public static Element commonAncestor(Element one, Element other) {
        for (Element parent : other.parents()) {
            if (contains(parent, one)) {
                return parent;
            }
        }
        return one;
    }

    /** Content systems cut a text into blocks of the same kind, which stand side by side. */
    private Element withSimilarBlocks(Element element) {
        Element scope = element;
        Element inner = element;
        for (int level = 0; level < LEVELS; level++) {
            Element parent = inner.parent();
            if (parent == null || inner.normalName().equals("body")) {
                return scope;
            }
            Element block = inner;
            if (parent.children().stream().anyMatch(sibling -> isSimilar(sibling, block))) {
                scope = parent;
            }
            inner = parent;
        }
        return scope;
    }

    private boolean isSimilar(Element sibling, Element block) {
        return !sibling.equals(block)
                && sibling.normalName().equals(block.normalName())
                && !block.className().isBlank()
                && sibling.className()
                        .split("\\s+", -1)[0]
                        .equals(block.className().split("\\s+", -1)[0])
                && density.of(sibling).prose()
                        >= (LAYOUT.matcher(block.className()).matches() ? SHORT : BLOCK)
                && density.of(sibling).linkDensity() < 0.4
                && !boilerplate.is(sibling);
    }

    public static boolean contains(Element around, Element inner) {
        return around.equals(inner) || inner.parents().contains(around);
    }
}
